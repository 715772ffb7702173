CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v WITH (security_barrier) AS SELECT id FROM book WHERE price > 3;
