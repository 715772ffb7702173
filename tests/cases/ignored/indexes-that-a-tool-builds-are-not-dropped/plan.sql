-- create view public.v
CREATE VIEW public.v AS
SELECT book.id
   FROM public.book;
