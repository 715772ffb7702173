CREATE DOMAIN tags AS text[] CHECK (cardinality(VALUE) < 5); CREATE TABLE t (a tags DEFAULT '{}');
