-- change the type of column public.animal.id
-- hazard rewrites-table: table public.animal is written anew while reads and writes wait
ALTER TABLE public.animal ALTER COLUMN id TYPE bigint;

-- add column public.animal.wild
ALTER TABLE public.animal ADD COLUMN wild boolean DEFAULT true;
