-- table public.coral: let it inherit from table public.animal
ALTER TABLE public.coral INHERIT public.animal;

-- table public.coral: let it no longer inherit from table public.plant
ALTER TABLE public.coral NO INHERIT public.plant;
