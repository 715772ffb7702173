CREATE TYPE place AS (id int, name text);
CREATE TABLE town OF place (PRIMARY KEY (id));
CREATE TABLE city (id int, name text, mayor text);
CREATE TABLE back OF place;
