CREATE TABLE book (id int, title text);
