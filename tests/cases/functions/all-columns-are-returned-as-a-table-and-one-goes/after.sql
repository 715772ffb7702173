CREATE TABLE zoo (id integer, a text);
CREATE FUNCTION f() RETURNS TABLE (id integer, a text) LANGUAGE sql AS $$ SELECT * FROM zoo $$;
