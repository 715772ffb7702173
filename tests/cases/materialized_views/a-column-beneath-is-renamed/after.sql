CREATE TABLE book (id bigint PRIMARY KEY, name text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, name AS title FROM book;
CREATE INDEX m_title ON m (title);
