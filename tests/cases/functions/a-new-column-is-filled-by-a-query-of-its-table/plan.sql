-- create function public.next()
CREATE FUNCTION public.next()
RETURNS integer
LANGUAGE sql
AS $$ SELECT coalesce(max(id), 0) + 1 FROM zoo $$;

-- add column public.zoo.n
-- hazard rewrites-table: table public.zoo is written anew to fill column public.zoo.n
ALTER TABLE public.zoo ADD COLUMN n integer DEFAULT public.next();
