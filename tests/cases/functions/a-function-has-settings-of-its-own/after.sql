CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET work_mem = '64MB' SET search_path = public, pg_temp AS $$ SELECT a + 1 $$;
