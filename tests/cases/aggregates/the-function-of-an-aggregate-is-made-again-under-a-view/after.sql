CREATE FUNCTION put(s text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT s || value $$;
CREATE AGGREGATE glue(text) (SFUNC = put, STYPE = text, INITCOND = '');
CREATE TABLE t (a text);
CREATE VIEW v AS SELECT glue(a) FROM t;
COMMENT ON AGGREGATE glue(text) IS 'c';
