CREATE TYPE pair AS (x int); CREATE TABLE t (p pair);
