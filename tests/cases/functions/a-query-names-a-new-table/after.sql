CREATE TABLE zoo (id integer);
CREATE FUNCTION animals() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM zoo $$;
