CREATE TABLE zoo (id integer);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT max(id)::bigint FROM zoo $$;
