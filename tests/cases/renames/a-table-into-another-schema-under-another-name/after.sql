CREATE SCHEMA sales;
CREATE TABLE sales.customer (taken integer);
CREATE TABLE sales.client (id serial CONSTRAINT k PRIMARY KEY, name text, born date);
