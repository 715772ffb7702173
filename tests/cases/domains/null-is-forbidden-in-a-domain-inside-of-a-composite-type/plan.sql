-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- create domain public.d
CREATE DOMAIN public.d AS integer NOT NULL;

-- create type public.pair
CREATE TYPE public.pair AS (
    x public.d,
    y public.d
);

-- move column public.t.p to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;

-- drop the old type public.pair
DROP TYPE public.pair__old;

-- drop the old domain public.d
DROP DOMAIN public.d__old;
