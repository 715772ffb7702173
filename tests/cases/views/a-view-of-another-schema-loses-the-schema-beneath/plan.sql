-- change the query of view public.w
CREATE OR REPLACE VIEW public.w AS
SELECT book.id
   FROM public.book;

-- drop view public.v
DROP VIEW public.v;

-- drop table shop.item
-- hazard drop-table: every row of table shop.item is lost
DROP TABLE shop.item;

-- drop schema shop
-- hazard drop-schema: schema shop goes away
DROP SCHEMA shop;
