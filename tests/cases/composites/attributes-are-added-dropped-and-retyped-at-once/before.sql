CREATE TYPE c AS (a int, b int, c int);
