CREATE TABLE book (id integer, title text);
CREATE PUBLICATION news FOR TABLE book (id, title) WHERE (id > 1) WITH (publish = 'insert');
