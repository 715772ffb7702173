INSERT INTO book VALUES (1, ' Emma '), (2, NULL);
