CREATE TABLE lamp (id integer PRIMARY KEY);
