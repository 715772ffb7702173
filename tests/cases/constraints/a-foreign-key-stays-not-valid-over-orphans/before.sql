CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p integer);
