CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION f(a mood) RETURNS text LANGUAGE sql AS $$ SELECT a::text $$;
