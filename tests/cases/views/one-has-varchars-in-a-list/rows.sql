INSERT INTO book VALUES (1, 'red', 1), (2, 'blue', NULL);
INSERT INTO t VALUES ('Emma'), ('it''s');
