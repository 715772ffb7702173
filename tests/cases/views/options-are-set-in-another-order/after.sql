CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v WITH (security_invoker = true, security_barrier = true) AS SELECT id FROM book WHERE price > 3 WITH CASCADED CHECK OPTION;
