INSERT INTO book VALUES (1, 'Emma', 3), (2, 'Persuasion', 0);
