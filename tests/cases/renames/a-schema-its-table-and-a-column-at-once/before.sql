CREATE SCHEMA shop;
CREATE TABLE shop.customer (id integer CONSTRAINT k PRIMARY KEY, name text, born date);
CREATE TABLE shop.other (a integer);
