CREATE TABLE keep (id int);
CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE VIEW v AS SELECT id, title FROM book;
CREATE VIEW w AS SELECT v.id FROM v, keep;
