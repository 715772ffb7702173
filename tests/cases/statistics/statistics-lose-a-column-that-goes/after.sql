CREATE TABLE t (a int, c int); CREATE STATISTICS s ON a, c FROM t;
