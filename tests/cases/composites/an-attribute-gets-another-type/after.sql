CREATE TYPE pair AS (x bigint, y text);
