-- create materialized view public.m
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.title
   FROM public.book
WITH NO DATA;
