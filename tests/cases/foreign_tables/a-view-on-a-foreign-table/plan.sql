-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.title
   FROM public.book;
