-- create view b.v
CREATE VIEW b.v AS
SELECT book.id
   FROM public.book;

-- change the query of view public.w
CREATE OR REPLACE VIEW public.w AS
SELECT v.id
   FROM b.v;

-- drop view a.v
DROP VIEW a.v;
