-- table public.dog: let it inherit from table public.animal
ALTER TABLE public.dog INHERIT public.animal;
