INSERT INTO book VALUES (1, NULL, 'a', 'b');
