CREATE SCHEMA sales;
CREATE TABLE sales.customer (id serial PRIMARY KEY, name text);
