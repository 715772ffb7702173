CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, title AS name FROM book;
CREATE VIEW w AS SELECT name AS title FROM v;
CREATE VIEW x AS SELECT v.name AS title, w.title AS again FROM v, w;
