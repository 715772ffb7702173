-- let table public.city go from its type
ALTER TABLE public.city NOT OF;

-- let table public.town go from its type
ALTER TABLE public.town NOT OF;

-- change the attributes of type public.place
ALTER TYPE public.place ALTER ATTRIBUTE name TYPE character varying(20), ADD ATTRIBUTE since date;

-- change the type of column public.city.name
-- hazard rewrites-table: table public.city is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.city.name are refused or changed
ALTER TABLE public.city ALTER COLUMN name TYPE character varying(20);

-- add column public.city.since
ALTER TABLE public.city ADD COLUMN since date;

-- change the type of column public.town.name
-- hazard rewrites-table: table public.town is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.town.name are refused or changed
ALTER TABLE public.town ALTER COLUMN name TYPE character varying(20);

-- add column public.town.since
ALTER TABLE public.town ADD COLUMN since date;

-- make table public.city one of type public.place
ALTER TABLE public.city OF public.place;

-- make table public.town one of type public.place
ALTER TABLE public.town OF public.place;
