-- change the query of view public.w
CREATE OR REPLACE VIEW public.w AS
SELECT book.id
   FROM public.book;

-- drop view public.v
DROP VIEW public.v;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.title
   FROM public.book;
