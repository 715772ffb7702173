INSERT INTO book VALUES (1, 'Sense and Sensibility'), (2, NULL);
