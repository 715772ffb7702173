-- create table shop.book
CREATE TABLE shop.book (
    id integer
);

-- create function shop.books()
CREATE FUNCTION shop.books()
RETURNS bigint
LANGUAGE sql
SET search_path TO 'shop'
AS $$ SELECT count(*) FROM book $$;
