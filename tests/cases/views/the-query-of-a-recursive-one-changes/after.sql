CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 2 FROM numbers WHERE n < 90;
