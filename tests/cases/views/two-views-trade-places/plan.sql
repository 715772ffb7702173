-- change the query of view public.b
CREATE OR REPLACE VIEW public.b AS
SELECT book.id,
    book.title
   FROM public.book;

-- change the query of view public.a
CREATE OR REPLACE VIEW public.a AS
SELECT b.id,
    b.title
   FROM public.b;
