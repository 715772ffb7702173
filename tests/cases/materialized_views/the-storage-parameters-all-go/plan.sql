-- set storage parameters of materialized view public.m
ALTER MATERIALIZED VIEW public.m RESET (fillfactor);
