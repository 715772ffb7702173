-- drop view public.v
DROP VIEW public.v;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.title,
    book.price
   FROM public.book;
