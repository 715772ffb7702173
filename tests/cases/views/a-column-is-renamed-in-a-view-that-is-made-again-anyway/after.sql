CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price bigint);
CREATE VIEW v AS SELECT id, title AS name, price FROM book;
