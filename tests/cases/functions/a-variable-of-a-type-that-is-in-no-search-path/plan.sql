-- create table app.editor
CREATE TABLE app.editor (
    id integer,
    name text
);

-- functions may name what is not found while they are made
SET LOCAL check_function_bodies = off;

-- create function app.first_editor()
CREATE FUNCTION app.first_editor()
RETURNS text
LANGUAGE plpgsql
AS $$
DECLARE
    one editor%ROWTYPE;
BEGIN
    SELECT * INTO one FROM editor;
    RETURN one.name;
END $$;
