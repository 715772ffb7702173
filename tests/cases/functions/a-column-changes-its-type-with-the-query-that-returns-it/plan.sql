-- drop function public.f()
DROP FUNCTION public.f();

-- change the type of column public.zoo.id
-- hazard rewrites-table: table public.zoo is written anew while reads and writes wait
ALTER TABLE public.zoo ALTER COLUMN id TYPE text;

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS SETOF text
LANGUAGE sql
AS $$ SELECT id FROM zoo $$;
