-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- put type public.p aside
ALTER TYPE public.p RENAME TO p__old;

-- put collation public.c aside
ALTER COLLATION public.c RENAME TO c__old;

-- create collation public.c
CREATE COLLATION public.c (PROVIDER = icu, LOCALE = 'fr');

-- create domain public.d
CREATE DOMAIN public.d AS text COLLATE public.c;

-- create type public.p
CREATE TYPE public.p AS (
    x text COLLATE public.c
);

-- move column public.t.d to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN d TYPE public.d USING d::text::public.d;

-- move column public.t.p to the new type public.p
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN p TYPE public.p USING p::text::public.p;

-- drop the old type public.p
DROP TYPE public.p__old;

-- drop the old domain public.d
DROP DOMAIN public.d__old;

-- drop the old collation public.c
DROP COLLATION public.c__old;
