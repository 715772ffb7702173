-- drop view public.w
DROP VIEW public.w;

-- drop view public.v
DROP VIEW public.v;

-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- put type public.c aside
ALTER TYPE public.c RENAME TO c__old;

-- put type public.r aside
ALTER TYPE public.r RENAME TO r__old;

-- put the multirange type of type public.r aside
ALTER TYPE public.r_multirange RENAME TO r_multirange__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r(public.e, public.e) RENAME TO r__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r(public.e, public.e, text) RENAME TO r__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r_multirange() RENAME TO r_multirange__old;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- create domain public.d
CREATE DOMAIN public.d AS public.e;

-- create type public.c
CREATE TYPE public.c AS (
    e public.e
);

-- create type public.r
CREATE TYPE public.r AS RANGE (SUBTYPE = public.e);

-- move column public.t.c to the new type public.c
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN c TYPE public.c USING c::text::public.c;

-- move column public.t.d to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN d TYPE public.d USING d::text::public.d;

-- move column public.t.ds to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN ds TYPE public.d[] USING ds::text[]::public.d[];

-- drop the default of column public.t.e
ALTER TABLE public.t ALTER COLUMN e DROP DEFAULT;

-- move column public.t.e to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- set the default of column public.t.e
ALTER TABLE public.t ALTER COLUMN e SET DEFAULT 'a'::public.e;

-- move column public.t.r to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN r TYPE public.r USING r::text::public.r;

-- drop the old type public.r
DROP TYPE public.r__old;

-- drop the old type public.c
DROP TYPE public.c__old;

-- drop the old domain public.d
DROP DOMAIN public.d__old;

-- drop the old type public.e
DROP TYPE public.e__old;

-- create view public.v
CREATE VIEW public.v AS
SELECT t.e,
    t.d,
    t.c,
    t.r,
    'a'::public.e AS lit
   FROM public.t;

-- create view public.w
CREATE VIEW public.w AS
SELECT v.lit
   FROM public.v;
