CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id FROM book;
