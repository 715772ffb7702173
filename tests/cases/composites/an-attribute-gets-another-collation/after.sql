CREATE TYPE c AS (x text);
