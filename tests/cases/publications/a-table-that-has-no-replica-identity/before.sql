CREATE TABLE a (id integer);
CREATE TABLE b (id integer PRIMARY KEY, name text);
CREATE TABLE c (id integer PRIMARY KEY, name text);
CREATE TABLE d (id integer, name text);
ALTER TABLE d REPLICA IDENTITY FULL;
CREATE TABLE e (id integer);
