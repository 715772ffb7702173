-- let table public.town go from its type
ALTER TABLE public.town NOT OF;

-- change the attributes of type public.place
ALTER TYPE public.place DROP ATTRIBUTE mayor, ADD ATTRIBUTE since date;

-- add column public.town.since
ALTER TABLE public.town ADD COLUMN since date DEFAULT '2020-01-01'::date;

-- drop column public.town.mayor
-- hazard drop-column: every value of column public.town.mayor is lost
ALTER TABLE public.town DROP COLUMN mayor;

-- make table public.town one of type public.place
ALTER TABLE public.town OF public.place;
