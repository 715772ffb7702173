INSERT INTO book VALUES (1, 2), (3, 4);
