CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book WHERE (sold > 0) WITH (publish = 'insert');
