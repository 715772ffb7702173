-- create domain public.b
CREATE DOMAIN public.b AS text;

-- change the type of column public.t.c
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.c are refused or changed
ALTER TABLE public.t ALTER COLUMN c TYPE public.b USING c::text::public.b;

-- drop domain public.a
DROP DOMAIN public.a;
