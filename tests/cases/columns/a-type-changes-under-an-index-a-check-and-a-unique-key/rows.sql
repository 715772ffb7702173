INSERT INTO reading VALUES (1, 5), (2, 50);
