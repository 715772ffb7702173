CREATE TYPE pair AS (y int, x int); CREATE TABLE t (id int, p pair, many pair[]);
