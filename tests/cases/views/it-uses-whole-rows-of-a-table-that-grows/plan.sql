-- add column public.book.shelf
ALTER TABLE public.book ADD COLUMN shelf text;
