CREATE TABLE shelf (id integer);
