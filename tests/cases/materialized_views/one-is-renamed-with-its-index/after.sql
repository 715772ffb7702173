CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW books AS SELECT id, title FROM book;
CREATE INDEX books_title ON books (title);
