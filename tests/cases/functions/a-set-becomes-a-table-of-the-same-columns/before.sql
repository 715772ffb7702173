CREATE FUNCTION f(OUT a integer, OUT b text) RETURNS SETOF record LANGUAGE sql AS $$ SELECT 1, 'x' $$;
