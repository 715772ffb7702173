CREATE FUNCTION good(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE t (id integer, a text, CONSTRAINT c CHECK (good(id)), CONSTRAINT d CHECK (id < 9));
