CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book;
