CREATE SCHEMA app;
CREATE FUNCTION app.outer_check(v text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $f$ BEGIN RETURN app.z_inner(v); END $f$;
CREATE FUNCTION app.z_inner(v text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $f$ SELECT length(v) > 0 $f$;
CREATE DOMAIN app.checked AS text CHECK (app.outer_check(VALUE));
CREATE TABLE app.entry (id int PRIMARY KEY, value app.checked DEFAULT 'x');
