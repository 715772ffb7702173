-- put type public.r aside
ALTER TYPE public.r RENAME TO r__old;

-- put the multirange type of type public.r aside
ALTER TYPE public.r_multirange RENAME TO r_multirange__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r(double precision, double precision) RENAME TO r__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r(double precision, double precision, text) RENAME TO r__old;

-- put a function of type public.r aside
ALTER FUNCTION public.r_multirange() RENAME TO r_multirange__old;

-- create type public.r
CREATE TYPE public.r AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = pg_catalog.float8mi);

-- move column public.t.r to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN r TYPE public.r USING r::text::public.r;

-- drop the old type public.r
DROP TYPE public.r__old;
