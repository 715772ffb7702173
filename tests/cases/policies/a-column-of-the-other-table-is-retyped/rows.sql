INSERT INTO book VALUES (1, 'ann', 1, 'x'), (2, 'bob', 2, 'y');
