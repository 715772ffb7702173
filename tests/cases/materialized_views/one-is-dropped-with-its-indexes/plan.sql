-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;
