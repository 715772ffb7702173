CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW v AS SELECT id, title FROM book;
CREATE INDEX v_title ON v (title);
COMMENT ON COLUMN v.title IS 'cover';
