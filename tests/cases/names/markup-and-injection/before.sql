CREATE TABLE safe (id integer);
