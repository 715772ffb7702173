-- drop view public.w
DROP VIEW public.w;

-- drop view public.v
DROP VIEW public.v;

-- create materialized view public.v
CREATE MATERIALIZED VIEW public.v AS
SELECT book.id,
    book.title
   FROM public.book;

-- create view public.w
CREATE VIEW public.w AS
SELECT v.title
   FROM public.v;
