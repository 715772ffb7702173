CREATE TABLE book (id integer PRIMARY KEY, price integer, twice integer);
