CREATE TABLE book (id integer PRIMARY KEY, mood text);
