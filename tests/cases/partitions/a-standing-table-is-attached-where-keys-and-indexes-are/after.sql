CREATE TABLE log (id integer, at date, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX log_note ON log (note);
CREATE TABLE log_b PARTITION OF log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
