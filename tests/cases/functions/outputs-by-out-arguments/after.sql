CREATE FUNCTION f(a integer, OUT b integer, INOUT c text, OUT d date) LANGUAGE sql AS $$ SELECT a, c, current_date $$;
