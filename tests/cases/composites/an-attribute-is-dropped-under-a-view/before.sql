CREATE TYPE pair AS (x int, y text); CREATE TABLE t (p pair); CREATE VIEW v AS SELECT (p).x AS x, (p).y AS y FROM t;
