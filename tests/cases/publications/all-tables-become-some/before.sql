CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE TABLE author (id integer PRIMARY KEY, name text);
CREATE PUBLICATION news FOR ALL TABLES WITH (publish = 'insert');
COMMENT ON PUBLICATION news IS 'all of it';
