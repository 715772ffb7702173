CREATE FUNCTION g(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(a) $$;
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE INDEX i ON t (g(a));
