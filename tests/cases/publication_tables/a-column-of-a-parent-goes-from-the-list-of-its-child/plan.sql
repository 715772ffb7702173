-- drop table public.city from publication news
ALTER PUBLICATION news DROP TABLE public.city;

-- add table public.city to publication news
ALTER PUBLICATION news ADD TABLE public.city (id);

-- drop column public.place.name
-- hazard drop-column: every value of column public.place.name is lost
ALTER TABLE public.place DROP COLUMN name;
