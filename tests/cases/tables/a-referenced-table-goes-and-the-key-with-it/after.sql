CREATE TABLE book (id integer PRIMARY KEY, publisher integer);
