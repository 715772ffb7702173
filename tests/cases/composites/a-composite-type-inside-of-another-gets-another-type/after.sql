CREATE TYPE a AS (x bigint); CREATE TYPE b AS (a a, many a[]); CREATE TABLE t (b b);
