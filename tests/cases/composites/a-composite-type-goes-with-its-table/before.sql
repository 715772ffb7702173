CREATE TYPE a AS (x int); CREATE TABLE t (b a);
