-- let table public.town go from its type
ALTER TABLE public.town NOT OF;

-- create type public.spot
CREATE TYPE public.spot AS (
    id integer,
    name text,
    height integer
);

-- add column public.town.height
ALTER TABLE public.town ADD COLUMN height integer;

-- make table public.town one of type public.spot
ALTER TABLE public.town OF public.spot;

-- drop type public.place
DROP TYPE public.place;
