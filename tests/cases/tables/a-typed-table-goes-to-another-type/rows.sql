INSERT INTO town VALUES (1, 'Aven');
