CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE VIEW v WITH (security_barrier) AS SELECT id, title FROM book WITH CASCADED CHECK OPTION;
CREATE VIEW w AS SELECT id FROM book;
