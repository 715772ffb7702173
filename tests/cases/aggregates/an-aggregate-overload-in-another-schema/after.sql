CREATE SCHEMA s;
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE FUNCTION s.add(bigint, bigint, integer) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE s.total(bigint, integer) (SFUNC = s.add, STYPE = bigint);
