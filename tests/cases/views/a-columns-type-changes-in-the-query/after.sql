CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, price::numeric(8,2) AS price FROM book;
COMMENT ON VIEW v IS 'prices';
ALTER VIEW v ALTER COLUMN price SET DEFAULT 1;
