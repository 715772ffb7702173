CREATE FUNCTION f(a integer DEFAULT 1, b text DEFAULT 'x') RETURNS text LANGUAGE sql AS $$ SELECT b || a $$;
