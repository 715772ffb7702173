CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql AS $$ SELECT a + 1 $$;
COMMENT ON FUNCTION f(integer) IS 'it adds';
