CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE FUNCTION f(a integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT title FROM book WHERE id = a; END;
