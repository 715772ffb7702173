CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET enable_seqscan = off SET work_mem = '64MB' AS $$ SELECT a + 1 $$;
