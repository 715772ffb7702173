INSERT INTO book VALUES (1, 'red', 1), (2, 'blue', NULL);
INSERT INTO top VALUES (1, 'red'), (2, NULL);
