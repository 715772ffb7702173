INSERT INTO book VALUES (1, 'red', 'x'), (2, NULL, NULL);
