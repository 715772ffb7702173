-- change the type of column public.book.id
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN id TYPE bigint;
