INSERT INTO stay VALUES (1, NULL), (2, 'empty');
