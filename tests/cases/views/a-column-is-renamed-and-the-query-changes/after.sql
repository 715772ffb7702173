CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, upper(title) AS loud FROM book;
CREATE VIEW w AS SELECT id FROM v;
