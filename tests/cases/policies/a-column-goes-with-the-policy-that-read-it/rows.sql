INSERT INTO book VALUES (1, 'red', 1, 'one'), (2, NULL, NULL, NULL);
