CREATE AGGREGATE zsum(integer) (SFUNC = int4pl, STYPE = integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT zsum(x) FROM generate_series(1, 3) x';
