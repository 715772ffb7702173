CREATE TYPE a AS (x int); CREATE TYPE b AS (a a, many a[]); CREATE TABLE t (b b);
