CREATE FUNCTION f(a integer) RETURNS TABLE (b integer, c text, d date) LANGUAGE sql AS $$ SELECT a, 'x', current_date $$;
