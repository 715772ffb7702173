-- put domain public.code aside
ALTER DOMAIN public.code RENAME TO code__old;

-- create domain public.code
CREATE DOMAIN public.code AS character varying(5);

-- move column public.t.a to the new domain public.code
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.t.a are refused or changed
ALTER TABLE public.t ALTER COLUMN a TYPE public.code USING a::text::public.code;

-- drop the old domain public.code
DROP DOMAIN public.code__old;
