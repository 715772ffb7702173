CREATE SCHEMA app;
CREATE TABLE app.editor (id integer, name text);
SET search_path = app;
CREATE FUNCTION app.first_editor() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    one editor%ROWTYPE;
BEGIN
    SELECT * INTO one FROM editor;
    RETURN one.name;
END $$;
