CREATE TABLE zoo (id integer);
