CREATE TABLE other (id int);
CREATE TABLE log (at date NOT NULL, n int NOT NULL, kind text) PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log (CONSTRAINT log_a_own PRIMARY KEY (at, n)) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX "Odd ""name" ON log_a (n);
CREATE INDEX log_a_expression ON log_a (lower(kind));
CREATE INDEX log_n ON log (n);
CREATE INDEX log_kind ON log (lower(kind));
CREATE UNIQUE INDEX log_unique ON log (at, n);
CREATE TABLE log_b PARTITION OF log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
