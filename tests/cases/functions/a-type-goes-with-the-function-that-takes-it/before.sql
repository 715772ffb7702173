CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION f(a mood) RETURNS text LANGUAGE sql AS $$ SELECT a::text $$;
