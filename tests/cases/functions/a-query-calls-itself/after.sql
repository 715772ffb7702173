CREATE FUNCTION a(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT CASE WHEN n > 0 THEN a(n - 1) END $$;
