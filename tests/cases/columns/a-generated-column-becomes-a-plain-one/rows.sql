INSERT INTO rectangle VALUES (2, 3);
