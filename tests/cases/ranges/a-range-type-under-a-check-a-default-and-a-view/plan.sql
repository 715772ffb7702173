-- drop view public.v
DROP VIEW public.v;

-- drop constraint public.t.t_x_check
ALTER TABLE public.t DROP CONSTRAINT t_x_check;

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
CREATE TYPE public.r AS RANGE (SUBTYPE = numeric);

-- drop the default of column public.t.x
ALTER TABLE public.t ALTER COLUMN x DROP DEFAULT;

-- move column public.t.x to the new type public.r
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.x are refused or changed
ALTER TABLE public.t ALTER COLUMN x TYPE public.r USING x::text::public.r;

-- set the default of column public.t.x
ALTER TABLE public.t ALTER COLUMN x SET DEFAULT public.r((1)::numeric, (2)::numeric);

-- drop the old type public.r
DROP TYPE public.r__old;

-- add constraint public.t.t_x_check
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_x_check CHECK ((x && public.r((0)::numeric, (100)::numeric)));

-- create view public.v
CREATE VIEW public.v AS
SELECT public.r((1)::numeric, (2)::numeric) AS one,
    t.x
   FROM public.t;
