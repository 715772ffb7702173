CREATE TABLE book (id integer, title text);
CREATE FUNCTION f() RETURNS SETOF book LANGUAGE sql AS $$ SELECT * FROM book $$;
