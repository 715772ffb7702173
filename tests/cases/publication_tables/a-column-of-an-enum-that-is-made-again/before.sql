CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE TABLE t (id integer PRIMARY KEY, mood mood);
CREATE PUBLICATION news FOR TABLE t (id, mood);
