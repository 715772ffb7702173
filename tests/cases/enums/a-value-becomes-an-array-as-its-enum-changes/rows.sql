INSERT INTO t VALUES (1, 'wild', '{calm}'), (2, NULL, NULL);
