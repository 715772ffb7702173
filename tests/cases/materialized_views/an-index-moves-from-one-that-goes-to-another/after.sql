CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW n AS SELECT id FROM book;
CREATE INDEX i ON n (id);
