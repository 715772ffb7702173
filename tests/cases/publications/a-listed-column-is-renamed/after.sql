CREATE TABLE book (id integer PRIMARY KEY, name text, sold integer);
CREATE PUBLICATION news FOR TABLE book (id, name) WHERE (id > 1 AND name <> '') WITH (publish = 'insert');
