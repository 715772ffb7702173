CREATE SCHEMA shop;
CREATE TABLE shop.book (id integer);
CREATE FUNCTION shop.books() RETURNS bigint LANGUAGE sql SET search_path = shop AS $$ SELECT count(*) FROM book $$;
