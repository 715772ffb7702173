-- create view public.base
CREATE VIEW public.base AS
SELECT book.id,
    book.title,
    book.price
   FROM public.book
  WHERE (book.price > 0);

-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT base.id,
    base.title
   FROM public.base;
