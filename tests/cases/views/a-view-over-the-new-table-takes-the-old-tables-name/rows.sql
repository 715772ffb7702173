INSERT INTO book VALUES (1, 'red', 1), (2, 'blue', NULL);
INSERT INTO best VALUES (1, 'red'), (2, NULL);
