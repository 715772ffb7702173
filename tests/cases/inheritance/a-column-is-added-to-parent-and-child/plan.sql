-- add column public.animal.age
ALTER TABLE public.animal ADD COLUMN age integer;
