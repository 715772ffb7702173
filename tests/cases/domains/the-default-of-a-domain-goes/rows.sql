INSERT INTO t VALUES ('Emma'), ('it''s');
