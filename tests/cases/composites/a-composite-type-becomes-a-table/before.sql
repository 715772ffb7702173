CREATE TYPE a AS (x int);
