-- create table app.editor
CREATE TABLE app.editor (
    id integer,
    name text
);

-- functions may name what is not found while they are made
SET LOCAL check_function_bodies = off;

-- create function app.nobody()
CREATE FUNCTION app.nobody()
RETURNS app.editor
LANGUAGE sql
AS $$ SELECT ROW(0, 'nobody')::editor $$;
