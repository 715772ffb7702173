CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$ SELECT a + 1 $$;
