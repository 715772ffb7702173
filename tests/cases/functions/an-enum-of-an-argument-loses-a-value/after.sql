CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE FUNCTION f(a mood) RETURNS text LANGUAGE sql AS $$ SELECT a::text $$;
