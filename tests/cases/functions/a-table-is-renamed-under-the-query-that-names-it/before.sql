CREATE TABLE book (id integer, title text);
CREATE FUNCTION f(b book) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM book';
