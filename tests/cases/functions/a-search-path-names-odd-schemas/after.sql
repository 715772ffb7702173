CREATE SCHEMA "My, shop";
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET search_path = "$user", "My, shop", public AS $$ SELECT a + 1 $$;
