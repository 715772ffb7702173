-- set storage parameters of table public.t
ALTER TABLE public.t RESET (autovacuum_enabled);

-- set storage parameters of table public.t
ALTER TABLE public.t SET (fillfactor = '50', autovacuum_enabled = 'false');
