CREATE SCHEMA pgboss;
CREATE TYPE pgboss.state AS ENUM ('new');
CREATE TABLE pgboss.job (id serial PRIMARY KEY, state pgboss.state);
CREATE INDEX ON pgboss.job (state);
CREATE VIEW pgboss.open AS SELECT id FROM pgboss.job;
COMMENT ON TABLE pgboss.job IS 'theirs';
CREATE TABLE book (id int PRIMARY KEY, title text);
