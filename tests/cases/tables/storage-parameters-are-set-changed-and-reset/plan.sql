-- set storage parameters of table public.cold
ALTER TABLE public.cold SET (autovacuum_vacuum_scale_factor = '0.05');

-- set storage parameters of table public.hot
ALTER TABLE public.hot RESET (autovacuum_enabled);

-- set storage parameters of table public.hot
ALTER TABLE public.hot SET (fillfactor = '90');
