CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, title FROM book;
CREATE INDEX m_title ON m (title);
CREATE INDEX m_id ON m (id);
