CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (e e, b int); CREATE STATISTICS s ON e, b FROM t; CREATE STATISTICS x ON (e = 'a'::e) FROM t;
