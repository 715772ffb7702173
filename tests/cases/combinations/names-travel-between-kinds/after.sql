CREATE TABLE b (id integer, note text);
CREATE SEQUENCE c;
CREATE TABLE t (x integer);
CREATE INDEX a ON t (x);
