CREATE TABLE lamp (id integer);
