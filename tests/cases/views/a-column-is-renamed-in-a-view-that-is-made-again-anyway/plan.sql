-- drop view public.v
DROP VIEW public.v;

-- change the type of column public.book.price
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN price TYPE bigint;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.title AS name,
    book.price
   FROM public.book;
