-- add column public.book.title
ALTER TABLE public.book ADD COLUMN title text;
