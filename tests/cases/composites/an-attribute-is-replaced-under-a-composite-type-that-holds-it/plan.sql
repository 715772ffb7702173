-- put type public.b aside
ALTER TYPE public.b RENAME TO b__old;

-- put type public.a aside
ALTER TYPE public.a RENAME TO a__old;

-- create type public.a
CREATE TYPE public.a AS (
    y integer,
    z integer,
    x integer
);

-- create type public.b
CREATE TYPE public.b AS (
    a public.a
);

-- say how rows of the old type public.a become rows of the new one
CREATE FUNCTION public.a__moved(public.a__old) RETURNS public.a LANGUAGE sql AS 'SELECT CASE WHEN $1 IS DISTINCT FROM NULL THEN ROW(($1).y, NULL, ($1).x)::public.a END';

-- cast the old type public.a to the new one
CREATE CAST (public.a__old AS public.a) WITH FUNCTION public.a__moved(public.a__old);

-- say how rows of the old type public.b become rows of the new one
CREATE FUNCTION public.b__moved(public.b__old) RETURNS public.b LANGUAGE sql AS 'SELECT CASE WHEN $1 IS DISTINCT FROM NULL THEN ROW(($1).a::public.a)::public.b END';

-- cast the old type public.b to the new one
CREATE CAST (public.b__old AS public.b) WITH FUNCTION public.b__moved(public.b__old);

-- move column public.t.b to the new type public.b
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN b TYPE public.b USING b::public.b;

-- move column public.t.bs to the new type public.b
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN bs TYPE public.b[] USING bs::public.b[];

-- drop the cast from the old type public.b
DROP CAST (public.b__old AS public.b);

-- drop the function of that cast
DROP FUNCTION public.b__moved(public.b__old);

-- drop the cast from the old type public.a
DROP CAST (public.a__old AS public.a);

-- drop the function of that cast
DROP FUNCTION public.a__moved(public.a__old);

-- drop the old type public.b
DROP TYPE public.b__old;

-- drop the old type public.a
DROP TYPE public.a__old;
