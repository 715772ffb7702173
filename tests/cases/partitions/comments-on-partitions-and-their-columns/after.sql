CREATE TABLE log (id integer NOT NULL, at date NOT NULL, note text DEFAULT 'x') PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
COMMENT ON TABLE log IS 'all'; COMMENT ON TABLE log_a IS 'one'; COMMENT ON COLUMN log_a.note IS 'its own';
CREATE INDEX log_note ON log (note);
COMMENT ON INDEX log_note IS 'all'; COMMENT ON INDEX log_a_note_idx IS 'one';
