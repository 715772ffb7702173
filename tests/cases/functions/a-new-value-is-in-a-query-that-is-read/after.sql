CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION f() RETURNS mood LANGUAGE sql AS $$ SELECT 'ok'::mood $$;
