CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW base AS SELECT * FROM book WHERE price > 0;
CREATE VIEW v AS SELECT id, title FROM base;
