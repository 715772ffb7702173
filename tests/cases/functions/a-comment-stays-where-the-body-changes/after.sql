CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS $$ SELECT a + 2 $$;
COMMENT ON FUNCTION f(integer) IS 'it adds';
