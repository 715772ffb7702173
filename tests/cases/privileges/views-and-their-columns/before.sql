CREATE TABLE book (id int, title text);
CREATE VIEW v AS SELECT id, title FROM book;
