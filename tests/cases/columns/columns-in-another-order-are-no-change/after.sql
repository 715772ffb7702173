CREATE TABLE t (c date, b text DEFAULT 'b', a integer NOT NULL);
COMMENT ON COLUMN t.a IS 'first';
COMMENT ON COLUMN t.c IS 'last';
