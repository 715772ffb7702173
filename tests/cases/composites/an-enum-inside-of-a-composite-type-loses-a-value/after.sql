CREATE TYPE e AS ENUM ('a','b'); CREATE TYPE pair AS (x int, e e); CREATE TABLE t (p pair, many e[]);
