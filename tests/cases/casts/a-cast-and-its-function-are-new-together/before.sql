CREATE TYPE p AS (x int);
