CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS int; CREATE TYPE pair AS (x int, e e, d d[]);
