CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW top AS SELECT id, title FROM book;
COMMENT ON COLUMN top.title IS 'best';
