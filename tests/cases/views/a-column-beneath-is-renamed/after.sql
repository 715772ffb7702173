CREATE TABLE book (id bigint PRIMARY KEY, name text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, name AS title FROM book;
CREATE VIEW w AS SELECT title FROM v;
