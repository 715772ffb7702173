CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET work_mem = '32MB' AS $$ SELECT a + 1 $$;
