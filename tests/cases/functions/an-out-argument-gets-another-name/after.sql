CREATE FUNCTION f(a integer, OUT b integer, OUT d text) LANGUAGE sql AS $$ SELECT a, 'x' $$;
