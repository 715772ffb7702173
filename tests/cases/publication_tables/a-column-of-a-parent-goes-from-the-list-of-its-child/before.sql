CREATE TABLE place (id integer, name text);
CREATE TABLE city () INHERITS (place);
CREATE PUBLICATION news FOR TABLE city (id, name) WITH (publish = 'insert');
