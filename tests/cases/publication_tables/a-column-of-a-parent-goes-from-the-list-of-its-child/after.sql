CREATE TABLE place (id integer);
CREATE TABLE city () INHERITS (place);
CREATE PUBLICATION news FOR TABLE city (id) WITH (publish = 'insert');
