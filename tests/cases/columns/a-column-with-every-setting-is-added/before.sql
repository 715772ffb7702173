CREATE TABLE doc (id integer);
