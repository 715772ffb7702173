INSERT INTO secret VALUES (1, 'x');
