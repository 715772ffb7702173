CREATE FUNCTION f(a integer) RETURNS SETOF integer LANGUAGE sql AS $$ SELECT a + 1 $$;
