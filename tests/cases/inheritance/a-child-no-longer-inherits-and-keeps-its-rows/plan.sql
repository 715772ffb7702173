-- table public.dog: let it no longer inherit from table public.animal
ALTER TABLE public.dog NO INHERIT public.animal;
