CREATE TABLE book (id integer, title text);
CREATE VIEW titles AS SELECT id, title FROM book;
CREATE FUNCTION f() RETURNS SETOF titles LANGUAGE sql AS $$ SELECT * FROM titles $$;
