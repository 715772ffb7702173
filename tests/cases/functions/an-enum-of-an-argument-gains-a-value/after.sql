CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION f(a mood) RETURNS mood[] LANGUAGE sql AS $$ SELECT ARRAY[a] $$;
