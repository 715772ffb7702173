INSERT INTO stock VALUES (1, 1), (2, 2);
