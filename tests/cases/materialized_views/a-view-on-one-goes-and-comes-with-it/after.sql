CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, title FROM book WHERE price > 3;
CREATE VIEW v AS SELECT title FROM m;
COMMENT ON VIEW v IS 'titles';
