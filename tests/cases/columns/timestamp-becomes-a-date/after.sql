CREATE TABLE birth (id integer PRIMARY KEY, at date);
