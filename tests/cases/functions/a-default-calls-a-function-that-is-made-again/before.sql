CREATE FUNCTION g(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(a) $$;
CREATE TABLE t (id integer, a text DEFAULT g('x'));
