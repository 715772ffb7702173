CREATE FUNCTION g(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(a) $$;
CREATE TABLE t (id integer, a text, u text GENERATED ALWAYS AS (g(a)) STORED);
