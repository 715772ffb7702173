-- drop column public.book.twice
ALTER TABLE public.book DROP COLUMN twice;

-- add column public.book.twice
ALTER TABLE public.book ADD COLUMN twice integer;
