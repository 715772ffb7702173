CREATE DOMAIN code AS varchar(5); CREATE TABLE t (a code);
