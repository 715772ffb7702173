CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql COST 0.5 AS $$ SELECT a + 1 $$;
