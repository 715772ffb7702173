CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, e e, CONSTRAINT c CHECK (id > 1));
CREATE INDEX i ON t (id DESC);
COMMENT ON TYPE e IS 'type';
COMMENT ON CONSTRAINT c ON t IS 'check';
COMMENT ON INDEX i IS 'index';
COMMENT ON COLUMN t.e IS 'column';
