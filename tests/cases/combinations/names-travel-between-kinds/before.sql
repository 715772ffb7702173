CREATE TABLE a (id integer);
CREATE SEQUENCE b;
CREATE TABLE t (x integer);
CREATE INDEX c ON t (x);
