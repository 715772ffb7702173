CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE VIEW v AS SELECT id, title IS NULL AS plain, title FROM book;
CREATE VIEW w AS SELECT id FROM v;
