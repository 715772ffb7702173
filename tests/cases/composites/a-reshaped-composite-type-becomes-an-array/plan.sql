-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- create type public.pair
CREATE TYPE public.pair AS (
    b integer,
    a integer
);

-- say how rows of the old type public.pair become rows of the new one
CREATE FUNCTION public.pair__moved(public.pair__old) RETURNS public.pair LANGUAGE sql AS 'SELECT CASE WHEN $1 IS DISTINCT FROM NULL THEN ROW(($1).b, ($1).a)::public.pair END';

-- cast the old type public.pair to the new one
CREATE CAST (public.pair__old AS public.pair) WITH FUNCTION public.pair__moved(public.pair__old);

-- move column public.t.x to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.x are refused or changed
ALTER TABLE public.t ALTER COLUMN x TYPE public.pair[] USING CASE WHEN x IS DISTINCT FROM NULL THEN ARRAY[x::public.pair] END;

-- move column public.t.y to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.y are refused or changed
ALTER TABLE public.t ALTER COLUMN y TYPE public.pair USING CASE WHEN cardinality(y) = 1 AND (y)[array_lower(y, 1)] IS DISTINCT FROM NULL THEN (y)[array_lower(y, 1)]::public.pair ELSE (y::text || ' is not one value, and only an array of exactly one element becomes one')::public.pair END;

-- drop the cast from the old type public.pair
DROP CAST (public.pair__old AS public.pair);

-- drop the function of that cast
DROP FUNCTION public.pair__moved(public.pair__old);

-- drop the old type public.pair
DROP TYPE public.pair__old;
