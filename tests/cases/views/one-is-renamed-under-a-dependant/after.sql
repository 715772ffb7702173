CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW books AS SELECT id, title FROM book;
CREATE VIEW w AS SELECT title FROM books;
COMMENT ON VIEW books IS 'all';
