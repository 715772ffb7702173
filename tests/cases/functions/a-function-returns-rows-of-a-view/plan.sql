-- create view public.titles
CREATE VIEW public.titles AS
SELECT book.title
   FROM public.book;

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS SETOF public.titles
LANGUAGE sql
AS $$ SELECT * FROM titles $$;
