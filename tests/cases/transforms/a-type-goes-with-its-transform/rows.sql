INSERT INTO book VALUES (1, 'ok'), (2, NULL);
