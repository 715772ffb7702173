CREATE DOMAIN d AS int NOT NULL; CREATE TYPE pair AS (x d, y d); CREATE TABLE t (p pair);
