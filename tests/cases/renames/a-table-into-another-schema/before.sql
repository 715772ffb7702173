CREATE SCHEMA sales;
CREATE TABLE public.customer (id serial PRIMARY KEY, name text);
