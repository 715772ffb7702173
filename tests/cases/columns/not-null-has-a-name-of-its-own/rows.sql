INSERT INTO book VALUES (1, 'a', 'b', 'c');
