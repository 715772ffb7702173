CREATE TABLE t (a integer NOT NULL, b integer);
CREATE UNIQUE INDEX t_a ON t (a);
COMMENT ON INDEX t_a IS 'one';
