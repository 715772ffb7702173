CREATE TABLE book (id bigint PRIMARY KEY, title text);
