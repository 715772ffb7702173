CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW m AS SELECT id, title AS "Name" FROM book;
CREATE INDEX m_title ON m ("Name");
CREATE VIEW v AS SELECT "Name" AS title FROM m;
