CREATE SCHEMA app;
CREATE FUNCTION app.outer_f(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $f$ BEGIN RETURN "app"."Z inner"(v); END $f$;
CREATE FUNCTION app."Z inner"(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $f$ BEGIN RETURN v + 1; END $f$;
CREATE TABLE app.entry (id int PRIMARY KEY, CONSTRAINT entry_ok CHECK (app.outer_f(id) > 0));
CREATE INDEX entry_f ON app.entry (app.outer_f(id));
CREATE MATERIALIZED VIEW app.all_f AS SELECT app.outer_f(id) AS f FROM app.entry;
