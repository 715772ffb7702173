CREATE TABLE t (a integer NOT NULL, b text DEFAULT 'b', c date);
COMMENT ON COLUMN t.a IS 'first';
COMMENT ON COLUMN t.c IS 'last';
