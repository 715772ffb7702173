CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE t (a varchar(9));
CREATE VIEW v AS SELECT 1 AS one;
