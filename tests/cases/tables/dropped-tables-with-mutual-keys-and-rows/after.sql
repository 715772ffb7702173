CREATE TABLE church (id integer PRIMARY KEY);
