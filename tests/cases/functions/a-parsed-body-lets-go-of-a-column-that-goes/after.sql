CREATE TABLE book (id integer PRIMARY KEY);
CREATE FUNCTION f(a integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT 'none'::text FROM book WHERE id = a; END;
