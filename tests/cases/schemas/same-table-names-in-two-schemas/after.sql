CREATE SCHEMA north;
CREATE SCHEMA south;
CREATE TABLE north.depot (id integer PRIMARY KEY, name text, tracks integer);
CREATE TABLE south.depot (id bigint PRIMARY KEY, name text);
