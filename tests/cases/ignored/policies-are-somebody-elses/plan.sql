-- add column public.book.year
ALTER TABLE public.book ADD COLUMN year integer;
