CREATE TYPE c AS (b bigint, c int, d text, e date);
