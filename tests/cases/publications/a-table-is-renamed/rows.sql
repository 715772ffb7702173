INSERT INTO book VALUES (1, 'Emma');
