-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- create domain public.d
CREATE DOMAIN public.d AS integer
    CONSTRAINT d_check CHECK ((VALUE > 0));

-- create type public.pair
CREATE TYPE public.pair AS (
    x public.d
);

-- move column public.t.p to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values of x in column public.t.p are refused or changed
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;

-- drop the old type public.pair
DROP TYPE public.pair__old;
