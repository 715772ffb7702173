-- set storage parameters of table public.book
ALTER TABLE public.book SET (fillfactor = '80', toast.autovacuum_enabled = 'false', toast.vacuum_truncate = 'false');
