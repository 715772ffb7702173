CREATE TABLE volume (id integer, title text);
CREATE PUBLICATION news FOR TABLE volume (id, title) WHERE (id > 1) WITH (publish = 'insert');
