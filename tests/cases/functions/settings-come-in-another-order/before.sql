CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET work_mem = '64MB' SET enable_seqscan = off AS $$ SELECT a + 1 $$;
