-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- create type public.pair
CREATE TYPE public.pair AS (
    y integer,
    x integer
);

-- say how rows of the old type public.pair become rows of the new one
CREATE FUNCTION public.pair__moved(public.pair__old) RETURNS public.pair LANGUAGE sql AS 'SELECT CASE WHEN $1 IS DISTINCT FROM NULL THEN ROW(($1).y, ($1).x)::public.pair END';

-- cast the old type public.pair to the new one
CREATE CAST (public.pair__old AS public.pair) WITH FUNCTION public.pair__moved(public.pair__old);

-- move column public.t.many to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN many TYPE public.pair[] USING many::public.pair[];

-- move column public.t.p to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::public.pair;

-- drop the cast from the old type public.pair
DROP CAST (public.pair__old AS public.pair);

-- drop the function of that cast
DROP FUNCTION public.pair__moved(public.pair__old);

-- drop the old type public.pair
DROP TYPE public.pair__old;
