-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- create domain public.d
CREATE DOMAIN public.d AS text COLLATE pg_catalog."POSIX";

-- move column public.t.a to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;

-- drop the old domain public.d
DROP DOMAIN public.d__old;
