CREATE TABLE zoo (id integer);
CREATE FUNCTION f() RETURNS SETOF integer LANGUAGE sql AS $$ SELECT id FROM zoo $$;
