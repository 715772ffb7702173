CREATE TYPE pair AS (x int); CREATE TABLE t (id int, p pair);
