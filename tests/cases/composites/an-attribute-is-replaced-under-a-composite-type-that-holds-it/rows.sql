INSERT INTO t VALUES (1, '("(1,2)")', ARRAY['("(3,4)")', '("(,5)")']::b[]), (2, NULL, NULL);
