CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer, twice integer GENERATED ALWAYS AS (price * 2) STORED);
CREATE VIEW v AS SELECT id, twice FROM book;
