CREATE FUNCTION g(b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(b) $$;
CREATE TABLE t (id integer, a text, u text GENERATED ALWAYS AS (g(a)) STORED);
