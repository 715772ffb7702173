CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id integer, e e, CONSTRAINT c CHECK (id > 0));
CREATE INDEX i ON t (id);
COMMENT ON TYPE e IS 'type';
COMMENT ON CONSTRAINT c ON t IS 'check';
COMMENT ON INDEX i IS 'index';
COMMENT ON COLUMN t.e IS 'column';
