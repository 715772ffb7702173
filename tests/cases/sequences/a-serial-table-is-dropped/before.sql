CREATE TABLE log (id serial PRIMARY KEY, words text);
CREATE TABLE other (id integer);
