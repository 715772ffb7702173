CREATE FUNCTION f(a integer, OUT b integer, OUT c text, OUT d date) LANGUAGE sql AS $$ SELECT a, 'x', current_date $$;
