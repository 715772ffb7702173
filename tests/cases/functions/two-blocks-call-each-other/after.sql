CREATE FUNCTION a(n integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN b(n - 1); END $$;
CREATE FUNCTION b(n integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN a(n - 1); END $$;
