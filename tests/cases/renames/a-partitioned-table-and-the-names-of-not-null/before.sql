CREATE TABLE log (at date NOT NULL, id integer NOT NULL, note text, place text) PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
