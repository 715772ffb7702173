CREATE AGGREGATE total(n integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
