-- drop view public.v
DROP VIEW public.v;

-- create view public.v
CREATE VIEW public.v AS
SELECT (book.title COLLATE "C") AS title
   FROM public.book;
