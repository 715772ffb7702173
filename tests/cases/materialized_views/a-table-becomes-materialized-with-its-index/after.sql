CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW top AS SELECT id, title FROM book;
CREATE INDEX top_title ON top (title);
COMMENT ON INDEX top_title IS 't';
