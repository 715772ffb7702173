-- create materialized view public.m
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.title
   FROM public.book
  WHERE (book.price < 10);
