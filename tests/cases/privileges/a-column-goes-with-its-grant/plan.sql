-- drop column public.book.title
-- hazard drop-column: every value of column public.book.title is lost
ALTER TABLE public.book DROP COLUMN title;
