INSERT INTO s.p (e) VALUES ('a');
INSERT INTO t (p, during) VALUES (1, '[2024-01-01,2024-02-01)');
