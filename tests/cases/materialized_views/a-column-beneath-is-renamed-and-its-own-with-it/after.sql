CREATE TABLE book (id bigint PRIMARY KEY, name text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, name FROM book;
CREATE INDEX m_title ON m (name);
