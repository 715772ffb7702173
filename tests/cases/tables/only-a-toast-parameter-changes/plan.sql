-- set storage parameters of table public.book
ALTER TABLE public.book SET (toast.autovacuum_vacuum_threshold = '200');
