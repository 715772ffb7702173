CREATE TABLE t (id integer, a text, b text);
COMMENT ON TABLE t IS 'old';
COMMENT ON COLUMN t.a IS 'goes';
COMMENT ON COLUMN t.b IS 'stays';
