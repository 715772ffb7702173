CREATE TABLE zoo (id integer, size bigint);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT max(size) FROM zoo $$;
