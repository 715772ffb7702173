CREATE TABLE journal (at date NOT NULL, number integer NOT NULL, note text, place text) PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF journal FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
