-- drop view public.v
DROP VIEW public.v;

-- change the type of column public.animal.id
-- hazard rewrites-table: table public.animal is written anew while reads and writes wait
ALTER TABLE public.animal ALTER COLUMN id TYPE bigint;

-- create view public.v
CREATE VIEW public.v AS
SELECT dog.id
   FROM public.dog;
