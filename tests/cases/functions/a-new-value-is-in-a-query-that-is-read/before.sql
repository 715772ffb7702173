CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION f() RETURNS mood LANGUAGE sql AS $$ SELECT 'sad'::mood $$;
