-- add column public.t.b
ALTER TABLE public.t ADD COLUMN b text;
