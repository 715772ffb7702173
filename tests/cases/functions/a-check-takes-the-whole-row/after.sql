CREATE TABLE zoo (id integer, a integer);
CREATE FUNCTION good(z zoo) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT z.a > z.id $$;
ALTER TABLE zoo ADD CONSTRAINT good CHECK (good(zoo.*));
