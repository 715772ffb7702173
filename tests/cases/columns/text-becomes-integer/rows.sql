INSERT INTO import VALUES (1, '42'), (2, '-7'), (3, NULL);
