CREATE SCHEMA "Old Ones";
CREATE TABLE log (id integer NOT NULL, at date NOT NULL, note text DEFAULT 'x') PARTITION BY RANGE (at);
