-- functions may name what is not found while they are made
SET LOCAL check_function_bodies = off;

-- create function shop.books()
CREATE FUNCTION shop.books()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT count(*) FROM book $$;
