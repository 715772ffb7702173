CREATE TABLE customer (id integer CONSTRAINT k PRIMARY KEY, name text, born date);
