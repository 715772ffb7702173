CREATE TABLE visitor (id integer);
