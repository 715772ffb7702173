-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- change the type of column public.book.id
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN id TYPE bigint;

-- create function public.f(integer)
CREATE FUNCTION public.f(a integer)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
 SELECT book.title
    FROM public.book
   WHERE (book.id = f.a);
END;
