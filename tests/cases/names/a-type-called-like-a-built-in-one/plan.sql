-- add column public.evening.at
ALTER TABLE public.evening ADD COLUMN at date;
