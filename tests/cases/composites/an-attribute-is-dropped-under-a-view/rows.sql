INSERT INTO t VALUES ('(1,Emma)'), ('(2,)'), (NULL);
