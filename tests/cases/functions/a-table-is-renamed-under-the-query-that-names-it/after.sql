CREATE TABLE volume (id integer, title text);
CREATE FUNCTION f(b volume) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM volume';
