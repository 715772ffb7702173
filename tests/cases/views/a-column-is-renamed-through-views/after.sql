CREATE TABLE book (id bigint PRIMARY KEY, name text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, name FROM book;
CREATE VIEW w AS SELECT name FROM v;
