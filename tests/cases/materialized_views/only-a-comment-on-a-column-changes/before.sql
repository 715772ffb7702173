CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, title FROM book;
COMMENT ON COLUMN m.id IS 'old';
COMMENT ON MATERIALIZED VIEW m IS 'gone';
