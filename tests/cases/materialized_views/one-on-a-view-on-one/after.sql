CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW z AS SELECT id, title FROM book;
CREATE VIEW y AS SELECT title FROM z;
CREATE MATERIALIZED VIEW x AS SELECT count(*) FROM y;
CREATE INDEX x_count ON x (count);
