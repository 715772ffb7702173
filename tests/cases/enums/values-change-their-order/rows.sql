INSERT INTO soldier VALUES (1, 'high'), (2, 'low'), (3, NULL);
