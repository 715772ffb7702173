CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, title FROM book WHERE price > 3;
CREATE UNIQUE INDEX m_id ON m (id);
COMMENT ON MATERIALIZED VIEW m IS 'all';
COMMENT ON COLUMN m.title IS 'as on the cover';
COMMENT ON INDEX m_id IS 'key';
