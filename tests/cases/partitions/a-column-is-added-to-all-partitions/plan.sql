-- add column public.log.level
ALTER TABLE public.log ADD COLUMN level integer DEFAULT 3;
