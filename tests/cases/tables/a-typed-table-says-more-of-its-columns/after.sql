CREATE TYPE place AS (id integer, name text, since date);
CREATE FUNCTION first_day() RETURNS date LANGUAGE sql AS $$ SELECT date '2020-01-01' $$;
CREATE TABLE town OF place (
    id WITH OPTIONS PRIMARY KEY,
    name WITH OPTIONS DEFAULT 'nowhere' NOT NULL,
    since WITH OPTIONS DEFAULT first_day()
);
