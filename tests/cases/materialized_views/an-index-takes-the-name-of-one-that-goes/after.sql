CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW n AS SELECT id FROM book;
CREATE INDEX m ON n (id);
