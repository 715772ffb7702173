CREATE TABLE base (id integer);
CREATE TABLE n (id integer);
CREATE FUNCTION f() RETURNS SETOF integer LANGUAGE sql AS $$ SELECT id FROM n $$;
