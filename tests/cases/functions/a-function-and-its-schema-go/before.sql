CREATE SCHEMA shop;
CREATE FUNCTION shop.f(a integer) RETURNS integer LANGUAGE sql AS $$ SELECT a + 1 $$;
