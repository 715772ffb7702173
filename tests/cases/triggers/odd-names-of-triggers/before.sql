CREATE SCHEMA "S s";
CREATE TABLE "S s"."T t" (id integer);
CREATE FUNCTION "S s"."F f"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
