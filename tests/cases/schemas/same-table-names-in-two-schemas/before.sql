CREATE SCHEMA north;
CREATE SCHEMA south;
CREATE TABLE north.depot (id integer PRIMARY KEY, name text);
CREATE TABLE south.depot (id integer PRIMARY KEY, name text);
