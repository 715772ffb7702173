-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT book.id,
    book.title
   FROM public.book
  WHERE (book.price > 3);
