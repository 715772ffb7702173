CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE PUBLICATION news FOR TABLE book WITH (publish = 'insert');
