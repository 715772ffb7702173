-- create schema s
CREATE SCHEMA s;

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
CREATE TYPE public.r AS RANGE (SUBTYPE = double precision, MULTIRANGE_TYPE_NAME = s.many);

-- drop the old type public.r
DROP TYPE public.r__old;
