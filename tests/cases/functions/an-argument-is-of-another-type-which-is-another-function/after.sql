CREATE FUNCTION f(a bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT a + 1 $$;
