CREATE FUNCTION f(a text, VARIADIC b integer[]) RETURNS integer LANGUAGE sql AS $$ SELECT b[1] $$;
