CREATE TYPE mood AS ENUM ('glad', 'ok');
CREATE TABLE t (id integer PRIMARY KEY, mood mood);
CREATE PUBLICATION news FOR TABLE t (id, mood);
