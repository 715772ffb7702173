CREATE TYPE river_state AS ENUM ('new');
CREATE TABLE river_job (id serial PRIMARY KEY, state river_state);
CREATE FUNCTION river_notify() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER river_told AFTER INSERT ON river_job EXECUTE FUNCTION river_notify();
CREATE TABLE book (id int PRIMARY KEY);
