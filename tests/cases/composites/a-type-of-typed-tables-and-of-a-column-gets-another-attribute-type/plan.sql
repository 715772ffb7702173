-- let table public.town go from its type
ALTER TABLE public.town NOT OF;

-- put type public.place aside
ALTER TYPE public.place RENAME TO place__old;

-- create type public.place
CREATE TYPE public.place AS (
    id integer,
    zip bigint,
    name text
);

-- say how rows of the old type public.place become rows of the new one
CREATE FUNCTION public.place__moved(public.place__old) RETURNS public.place LANGUAGE sql AS 'SELECT CASE WHEN $1 IS DISTINCT FROM NULL THEN ROW(($1).id, ($1).zip::text::bigint, NULL)::public.place END';

-- cast the old type public.place to the new one
CREATE CAST (public.place__old AS public.place) WITH FUNCTION public.place__moved(public.place__old);

-- move column public.visit.at to the new type public.place
-- hazard rewrites-table: table public.visit is written anew while reads and writes wait
ALTER TABLE public.visit ALTER COLUMN at TYPE public.place USING at::public.place;

-- drop the cast from the old type public.place
DROP CAST (public.place__old AS public.place);

-- drop the function of that cast
DROP FUNCTION public.place__moved(public.place__old);

-- drop the old type public.place
DROP TYPE public.place__old;

-- change the type of column public.town.zip
-- hazard rewrites-table: table public.town is written anew while reads and writes wait
ALTER TABLE public.town ALTER COLUMN zip TYPE bigint;

-- add column public.town.name
ALTER TABLE public.town ADD COLUMN name text;

-- make table public.town one of type public.place
ALTER TABLE public.town OF public.place;
