CREATE TABLE book (id integer PRIMARY KEY, isbn text, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book (id, isbn, title);
