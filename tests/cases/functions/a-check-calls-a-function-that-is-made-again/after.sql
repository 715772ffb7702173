CREATE FUNCTION g(b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(b) $$;
CREATE TABLE t (id integer, a text, CONSTRAINT c CHECK (g(a) <> 'X'));
COMMENT ON CONSTRAINT c ON t IS 'no x';
