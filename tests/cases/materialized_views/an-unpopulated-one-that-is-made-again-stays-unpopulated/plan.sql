-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m cannot be read until it is refreshed
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.price
   FROM public.book
WITH NO DATA;
