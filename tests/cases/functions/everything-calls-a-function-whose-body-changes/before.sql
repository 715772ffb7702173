CREATE FUNCTION g(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(a) $$;
CREATE TABLE t (id integer, a text DEFAULT g('x') CHECK (g(a) <> 'Y'), u text GENERATED ALWAYS AS (g(a)) STORED);
CREATE INDEX i ON t (g(a));
CREATE VIEW v AS SELECT g(a) FROM t;
