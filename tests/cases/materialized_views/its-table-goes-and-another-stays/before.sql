CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE keep (id integer);
CREATE MATERIALIZED VIEW m AS SELECT id FROM book;
CREATE MATERIALIZED VIEW n AS SELECT m.id FROM m, keep;
