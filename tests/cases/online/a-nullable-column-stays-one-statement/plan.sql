-- add column public.a.note
ALTER TABLE public.a ADD COLUMN note text;
