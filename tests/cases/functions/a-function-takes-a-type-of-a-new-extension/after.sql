CREATE EXTENSION hstore;
CREATE FUNCTION f(a hstore) RETURNS text LANGUAGE sql AS $$ SELECT a -> 'x' $$;
