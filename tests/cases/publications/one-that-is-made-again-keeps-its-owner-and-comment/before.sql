CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR ALL TABLES WITH (publish = 'insert');
COMMENT ON PUBLICATION news IS 'read by the shop';
