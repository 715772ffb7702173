-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- create domain public.d
CREATE DOMAIN public.d AS integer
    CONSTRAINT positive CHECK ((VALUE > 0));

-- move column public.t.a to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.t that break a constraint of domain public.d make it fail
ALTER TABLE public.t ALTER COLUMN a TYPE public.d[] USING a::text[]::public.d[];

-- move column public.t.b to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.t that break a constraint of domain public.d make it fail
ALTER TABLE public.t ALTER COLUMN b TYPE public.d USING b::text::public.d;

-- drop the old domain public.d
DROP DOMAIN public.d__old;
