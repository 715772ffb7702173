CREATE TABLE book (id integer);
