-- functions are made before what they name is there
SET LOCAL check_function_bodies = off;

-- create function shop.books()
CREATE FUNCTION shop.books()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT count(*) FROM book $$;
