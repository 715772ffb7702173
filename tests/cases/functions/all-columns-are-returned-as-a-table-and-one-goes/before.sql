CREATE TABLE zoo (id integer, a text, b text);
CREATE FUNCTION f() RETURNS TABLE (id integer, a text, b text) LANGUAGE sql AS $$ SELECT * FROM zoo $$;
