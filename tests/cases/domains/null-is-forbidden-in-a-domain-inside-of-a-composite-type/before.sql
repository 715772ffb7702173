CREATE DOMAIN d AS int; CREATE TYPE pair AS (x d, y d); CREATE TABLE t (p pair);
