INSERT INTO book VALUES (1, 'Emma'), (2, NULL), (3, repeat('long', 1000));
