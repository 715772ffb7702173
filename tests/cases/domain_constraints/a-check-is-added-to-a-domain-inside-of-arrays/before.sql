CREATE DOMAIN d AS int; CREATE TABLE t (a d[], b d);
