-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT book.id,
    true AS dear
   FROM public.book;

-- change the type of column public.book.price
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN price TYPE bigint;
