-- add column public.t.a
ALTER TABLE public.t ADD COLUMN a text;
