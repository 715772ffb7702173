CREATE TABLE category (id integer PRIMARY KEY, parent integer);
