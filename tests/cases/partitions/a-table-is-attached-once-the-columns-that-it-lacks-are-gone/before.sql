CREATE TABLE log (id int NOT NULL, at date NOT NULL, "Gone" text) PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE log_b (id int NOT NULL, at date NOT NULL, only_here int);
