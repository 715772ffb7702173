CREATE TYPE a AS (x int, y int); CREATE TYPE b AS (a a); CREATE TABLE t (id int, b b, bs b[]);
