CREATE TYPE place AS (id int, name text);
CREATE TABLE town OF place (id WITH OPTIONS PRIMARY KEY, name WITH OPTIONS UNIQUE);
CREATE TABLE street (town int REFERENCES town, name text);
