-- set storage parameters of materialized view public.m
ALTER MATERIALIZED VIEW public.m SET (fillfactor = '90', toast.autovacuum_enabled = 'false');
