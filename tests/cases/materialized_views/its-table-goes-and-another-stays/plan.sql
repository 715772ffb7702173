-- drop materialized view public.n
DROP MATERIALIZED VIEW public.n;

-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;
