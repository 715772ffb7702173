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

-- create type public.r
CREATE TYPE public.r AS RANGE (SUBTYPE = public.e);

-- move column public.t.r to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN r TYPE public.r USING r::text::public.r;

-- drop the old type public.r
DROP TYPE public.r__old;

-- drop the old type public.e
DROP TYPE public.e__old;
