-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- create domain public.d
CREATE DOMAIN public.d AS uuid;

-- move column public.t.a to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.a are refused or changed
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;

-- drop the old domain public.d
DROP DOMAIN public.d__old;
