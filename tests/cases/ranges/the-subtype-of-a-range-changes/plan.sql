-- put type public.r aside
ALTER TYPE public.r RENAME TO r__old;

-- put the multirange type of type public.r aside
ALTER TYPE public.r_multirange RENAME TO r_multirange__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r(real, real) RENAME TO r__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r(real, real, text) RENAME TO r__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r_multirange() RENAME TO r_multirange__old;

-- create type public.r
CREATE TYPE public.r AS RANGE (SUBTYPE = double precision);

-- move column public.t.m to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN m TYPE public.r_multirange USING m::text::public.r_multirange;

-- drop the default of column public.t.r
ALTER TABLE public.t ALTER COLUMN r DROP DEFAULT;

-- move column public.t.r to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN r TYPE public.r USING r::text::public.r;

-- set the default of column public.t.r
ALTER TABLE public.t ALTER COLUMN r SET DEFAULT '[1,2)'::public.r;

-- move column public.t.rs to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN rs TYPE public.r[] USING rs::text[]::public.r[];

-- drop the old type public.r
DROP TYPE public.r__old;
