INSERT INTO box VALUES (1, 'small', 'one', 10), (2, 'large', 'two', 20);
INSERT INTO shelf VALUES (1, 1), (2, 2);
