CREATE FUNCTION put(state text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT state || value $$;
CREATE AGGREGATE glue(text) (SFUNC = put, STYPE = text, INITCOND = '');
