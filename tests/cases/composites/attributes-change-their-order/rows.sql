INSERT INTO t VALUES (1, '(1,2)', '{"(3,4)","(5,)"}'), (2, NULL, NULL);
