-- let materialized view public.m be clustered by nothing
ALTER MATERIALIZED VIEW public.m SET WITHOUT CLUSTER;
