INSERT INTO seat VALUES (1, '1A', 'C'), (2, '1B', 'C');
