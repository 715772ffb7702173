INSERT INTO book VALUES (1, 'red'), (2, NULL);
