CREATE SCHEMA sales;
CREATE TABLE sales.customer (taken integer);
CREATE TABLE customer (id serial CONSTRAINT k PRIMARY KEY, name text, born date);
