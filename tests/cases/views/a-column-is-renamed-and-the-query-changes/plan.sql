-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT book.id,
    upper(book.title) AS loud
   FROM public.book;
