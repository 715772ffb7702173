CREATE TABLE book (id bigint PRIMARY KEY, title text, note text);
CREATE VIEW v AS SELECT id, note IS NULL AS plain FROM book;
CREATE VIEW w AS SELECT id FROM v;
