CREATE TABLE t (id integer, a text, b text);
COMMENT ON TABLE t IS 'new';
COMMENT ON COLUMN t.b IS 'stays';
COMMENT ON COLUMN t.id IS 'comes';
