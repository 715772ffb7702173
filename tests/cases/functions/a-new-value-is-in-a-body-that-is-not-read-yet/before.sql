CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION f() RETURNS mood LANGUAGE plpgsql AS $$ BEGIN RETURN 'sad'::mood; END $$;
