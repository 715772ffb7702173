CREATE SCHEMA pgboss;
CREATE TYPE pgboss.state AS ENUM ('new');
CREATE TABLE pgboss.job (id serial PRIMARY KEY, state pgboss.state);
CREATE TABLE book (id int PRIMARY KEY);
