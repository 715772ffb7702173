CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE FUNCTION f(a mood) RETURNS mood[] LANGUAGE sql AS $$ SELECT ARRAY[a] $$;
