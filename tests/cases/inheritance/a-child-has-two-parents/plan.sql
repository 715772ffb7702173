-- add column public.dog.owner
ALTER TABLE public.dog ADD COLUMN owner text;

-- table public.dog: let it inherit from table public.pet
ALTER TABLE public.dog INHERIT public.pet;
