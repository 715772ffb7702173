CREATE SCHEMA app;
CREATE FUNCTION app.outer_f(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $f$ BEGIN RETURN "app"."Z inner"(v); END $f$;
CREATE TABLE app.entry (id int PRIMARY KEY);
