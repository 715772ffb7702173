-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- create type public.pair
CREATE TYPE public.pair AS (
    x integer,
    e public.e
);

-- move column public.t.many to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN many TYPE public.e[] USING many::text[]::public.e[];

-- move column public.t.p to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;

-- drop the old type public.pair
DROP TYPE public.pair__old;

-- drop the old type public.e
DROP TYPE public.e__old;
