INSERT INTO log VALUES (1, '2024-02-29', 'x'), (2, '2024-03-01', 'z');
