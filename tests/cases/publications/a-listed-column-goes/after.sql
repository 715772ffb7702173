CREATE TABLE book (id integer PRIMARY KEY, sold integer);
CREATE PUBLICATION news FOR TABLE book (id);
