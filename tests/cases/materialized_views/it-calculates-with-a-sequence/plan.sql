-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- drop sequence public.s
-- hazard drop-sequence: the position of sequence public.s is lost
DROP SEQUENCE public.s;
