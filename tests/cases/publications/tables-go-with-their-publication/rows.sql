INSERT INTO book VALUES (1, 'red', 1), (2, NULL, NULL);
INSERT INTO author VALUES (1, 'red'), (2, NULL);
