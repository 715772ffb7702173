INSERT INTO book VALUES (1, 'red', 1), (2, 'blue', NULL);
INSERT INTO copy VALUES (1, 'new'), (2, NULL);
