INSERT INTO town VALUES (1, 'Aven'), (2, NULL); INSERT INTO street VALUES (1, 'Main');
