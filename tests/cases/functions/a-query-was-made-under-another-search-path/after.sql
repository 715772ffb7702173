CREATE SCHEMA shop;
CREATE TABLE shop.book (id integer);
SET search_path = shop;
CREATE FUNCTION shop.books() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM book $$;
