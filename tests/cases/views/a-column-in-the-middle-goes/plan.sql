-- drop view public.w
DROP VIEW public.w;

-- drop view public.v
DROP VIEW public.v;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.price
   FROM public.book;

-- create view public.w
CREATE VIEW public.w AS
SELECT v.price
   FROM public.v;
