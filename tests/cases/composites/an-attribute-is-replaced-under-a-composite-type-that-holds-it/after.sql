CREATE TYPE a AS (y int, z int, x int); CREATE TYPE b AS (a a); CREATE TABLE t (id int, b b, bs b[]);
