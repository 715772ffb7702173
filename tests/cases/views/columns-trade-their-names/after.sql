CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, title AS b, upper(title) AS a FROM book;
