CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET app.tenant = 'it''s' AS $$ SELECT a + 1 $$;
