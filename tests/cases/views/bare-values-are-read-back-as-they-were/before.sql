CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
