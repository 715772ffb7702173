CREATE TYPE place AS (id int, name text);
CREATE TABLE town (id int PRIMARY KEY, name text);
CREATE TABLE city OF place;
CREATE TABLE back (name text, id int, old text);
