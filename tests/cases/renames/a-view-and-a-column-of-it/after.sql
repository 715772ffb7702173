CREATE TABLE book (id integer, price numeric);
CREATE VIEW offers AS SELECT id, price FROM book;
CREATE VIEW cheap AS SELECT id FROM offers WHERE price < 10;
