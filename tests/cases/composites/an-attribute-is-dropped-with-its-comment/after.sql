CREATE TYPE pair AS (x int); COMMENT ON COLUMN pair.x IS 'kept';
