-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- change the type of column public.book.price
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN price TYPE bigint;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.price
   FROM public.book;

-- create index public.m_price
CREATE INDEX m_price ON public.m USING btree (price);
