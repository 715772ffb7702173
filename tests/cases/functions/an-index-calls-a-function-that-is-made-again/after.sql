CREATE FUNCTION g(b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(b) $$;
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE INDEX i ON t (g(a));
