CREATE TABLE flag (id integer PRIMARY KEY, a integer, b integer);
