-- change the type of column public.t.a
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.a are refused or changed
ALTER TABLE public.t ALTER COLUMN a TYPE integer USING a::text::integer;

-- drop domain public.d
DROP DOMAIN public.d;
