CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql AS $$ SELECT a + 1 $$;
