CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer, b integer, c integer, d integer, e integer);
