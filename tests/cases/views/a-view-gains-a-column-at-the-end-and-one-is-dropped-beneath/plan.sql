-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT book.id,
    (book.title IS NULL) AS plain,
    book.title
   FROM public.book;

-- drop column public.book.note
-- hazard drop-column: every value of column public.book.note is lost
ALTER TABLE public.book DROP COLUMN note;
