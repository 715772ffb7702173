CREATE SCHEMA app;
CREATE EXTENSION citext SCHEMA public;
CREATE TABLE app.editor (id integer, name text);
SET search_path = app;
CREATE FUNCTION app.nobody() RETURNS app.editor LANGUAGE sql AS $$ SELECT ROW(0, 'nobody')::editor $$;
