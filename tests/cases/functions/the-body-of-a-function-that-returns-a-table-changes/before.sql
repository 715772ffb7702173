CREATE FUNCTION f(a integer) RETURNS TABLE (b integer, c text) LANGUAGE sql AS $$ SELECT a, 'x' $$;
