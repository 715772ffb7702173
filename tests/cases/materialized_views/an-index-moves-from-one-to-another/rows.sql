INSERT INTO book VALUES (1, 'Emma', 5), (2, 'Ulysses', 20);
