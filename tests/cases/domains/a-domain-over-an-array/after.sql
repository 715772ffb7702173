CREATE DOMAIN tags AS varchar(9)[] CHECK (cardinality(VALUE) < 5); CREATE TABLE t (a tags DEFAULT '{}');
