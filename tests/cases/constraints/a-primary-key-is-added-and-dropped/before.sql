CREATE TABLE lamp (id integer NOT NULL, watts integer);
