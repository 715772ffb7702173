INSERT INTO book VALUES (1, 'red', 1), (2, 'blue', NULL);
