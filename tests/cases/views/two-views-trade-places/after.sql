CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW b AS SELECT id, title FROM book;
CREATE VIEW a AS SELECT id, title FROM b;
