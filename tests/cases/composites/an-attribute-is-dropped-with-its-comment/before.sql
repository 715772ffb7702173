CREATE TYPE pair AS (x int, y text); COMMENT ON COLUMN pair.y IS 'gone'; COMMENT ON COLUMN pair.x IS 'kept';
