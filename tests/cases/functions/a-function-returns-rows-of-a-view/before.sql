CREATE TABLE book (id integer, title text);
