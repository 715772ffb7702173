CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SCHEMA reports;
CREATE MATERIALIZED VIEW reports.m AS SELECT id FROM book;
CREATE INDEX m_id ON reports.m (id);
