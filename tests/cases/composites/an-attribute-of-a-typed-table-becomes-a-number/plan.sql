-- let table public.town go from its type
ALTER TABLE public.town NOT OF;

-- drop view public.zips
DROP VIEW public.zips;

-- change the attributes of type public.place
ALTER TYPE public.place ALTER ATTRIBUTE zip TYPE integer;

-- change the type of column public.town.zip
-- hazard rewrites-table: table public.town is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.town.zip are refused or changed
ALTER TABLE public.town ALTER COLUMN zip TYPE integer USING zip::integer;

-- make table public.town one of type public.place
ALTER TABLE public.town OF public.place;

-- create view public.zips
CREATE VIEW public.zips AS
SELECT town.zip
   FROM public.town;
