-- let table public.city go from its type
ALTER TABLE public.city NOT OF;

-- let table public.town go from its type
ALTER TABLE public.town NOT OF;

-- put type public.place aside
ALTER TYPE public.place RENAME TO place__old;

-- put type public.size aside
ALTER TYPE public.size RENAME TO size__old;

-- create type public.size
CREATE TYPE public.size AS ENUM ('small', 'big');

-- create type public.place
CREATE TYPE public.place AS (
    id integer,
    size public.size
);

-- move column public.city.size to the new type public.size
-- hazard rewrites-table: table public.city is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.city that use a removed value make it fail
ALTER TABLE public.city ALTER COLUMN size TYPE public.size USING size::text::public.size;

-- drop the default of column public.town.size
ALTER TABLE public.town ALTER COLUMN size DROP DEFAULT;

-- move column public.town.size to the new type public.size
-- hazard rewrites-table: table public.town is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.town that use a removed value make it fail
ALTER TABLE public.town ALTER COLUMN size TYPE public.size USING size::text::public.size;

-- set the default of column public.town.size
ALTER TABLE public.town ALTER COLUMN size SET DEFAULT 'small'::public.size;

-- drop the old type public.place
DROP TYPE public.place__old;

-- drop the old type public.size
DROP TYPE public.size__old;

-- make table public.city one of type public.place
ALTER TABLE public.city OF public.place;

-- make table public.town one of type public.place
ALTER TABLE public.town OF public.place;
