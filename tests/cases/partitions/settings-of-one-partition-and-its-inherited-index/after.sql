CREATE TABLE log (id integer NOT NULL, at date NOT NULL, note text DEFAULT 'x') PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX log_note ON log (note);
ALTER INDEX log_a_note_idx SET (fillfactor = 60);
ALTER TABLE log_a SET (autovacuum_enabled = false), CLUSTER ON log_a_note_idx;
ALTER TABLE log_a REPLICA IDENTITY FULL;
ALTER TABLE log_a ALTER note SET STORAGE EXTERNAL;
