INSERT INTO evening VALUES (1, 'first');
