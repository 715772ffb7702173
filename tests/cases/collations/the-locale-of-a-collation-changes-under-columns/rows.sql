INSERT INTO t VALUES ('ä', 'z');
