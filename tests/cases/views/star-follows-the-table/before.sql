CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT * FROM book;
CREATE VIEW w AS SELECT * FROM v;
