INSERT INTO t VALUES (1, 'red', 'x'), (2, NULL, NULL);
