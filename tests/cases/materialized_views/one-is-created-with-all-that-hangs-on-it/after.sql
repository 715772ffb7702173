CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70, autovacuum_enabled = false) AS SELECT id, title, price FROM book;
CREATE UNIQUE INDEX m_id ON m (id);
CREATE INDEX m_title ON m (lower(title)) WHERE price > 5;
COMMENT ON MATERIALIZED VIEW m IS 'refreshed each night';
COMMENT ON COLUMN m.title IS 'as on the cover';
COMMENT ON INDEX m_id IS 'for concurrent refreshes';
