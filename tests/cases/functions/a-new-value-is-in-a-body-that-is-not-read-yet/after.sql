CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION f() RETURNS mood LANGUAGE plpgsql AS $$ BEGIN RETURN 'ok'::mood; END $$;
