CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, title, price FROM book;
ALTER VIEW v ALTER COLUMN title SET DEFAULT 'x';
ALTER VIEW v ALTER COLUMN price SET DEFAULT 1;
