CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m WITH (autovacuum_enabled = false, fillfactor = 90, toast.autovacuum_enabled = false) AS SELECT id, title FROM book;
