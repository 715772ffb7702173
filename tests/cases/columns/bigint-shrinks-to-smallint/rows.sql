INSERT INTO dice VALUES (1, 1), (2, 6), (3, NULL);
