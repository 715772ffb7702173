CREATE FUNCTION f(a anyelement, b anyarray) RETURNS anyelement LANGUAGE sql AS $$ SELECT b[1] $$;
