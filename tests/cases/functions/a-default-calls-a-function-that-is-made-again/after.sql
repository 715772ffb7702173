CREATE FUNCTION g(b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(b) $$;
CREATE TABLE t (id integer, a text DEFAULT g('x'));
