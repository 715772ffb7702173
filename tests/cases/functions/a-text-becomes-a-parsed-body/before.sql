CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE FUNCTION f(a integer) RETURNS text LANGUAGE sql AS $$ SELECT title FROM book WHERE id = a $$;
