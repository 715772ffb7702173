CREATE TABLE t (a int, b int, c text); CREATE STATISTICS s (dependencies, ndistinct) ON a, b FROM t; CREATE STATISTICS e ON (a + b), lower(c) FROM t; COMMENT ON STATISTICS s IS 'they go together';
