INSERT INTO flag VALUES (1, 0, 0), (2, 1, 12);
