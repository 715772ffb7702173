CREATE TYPE pair AS (x int, y int); CREATE TABLE t (p pair, CHECK ((p).x > 0)); CREATE INDEX i ON t (((p).x));
