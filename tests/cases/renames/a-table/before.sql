CREATE TABLE customer (id integer CONSTRAINT the_key PRIMARY KEY, name text NOT NULL);
