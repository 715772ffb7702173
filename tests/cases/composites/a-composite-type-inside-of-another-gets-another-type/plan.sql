-- put type public.b aside
ALTER TYPE public.b RENAME TO b__old;

-- put type public.a aside
ALTER TYPE public.a RENAME TO a__old;

-- create type public.a
CREATE TYPE public.a AS (
    x bigint
);

-- create type public.b
CREATE TYPE public.b AS (
    a public.a,
    many public.a[]
);

-- move column public.t.b to the new type public.b
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN b TYPE public.b USING b::text::public.b;

-- drop the old type public.b
DROP TYPE public.b__old;

-- drop the old type public.a
DROP TYPE public.a__old;
