-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id
   FROM public.book;

-- drop column public.book.price
-- hazard drop-column: every value of column public.book.price is lost
ALTER TABLE public.book DROP COLUMN price;
