CREATE FUNCTION f(a integer) RETURNS TABLE (b integer, "C d" text) LANGUAGE sql AS $$ SELECT a, 'x' $$;
