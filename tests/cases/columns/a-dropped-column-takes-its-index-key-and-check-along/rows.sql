INSERT INTO passport VALUES (1, 'L01X', 'D'), (2, NULL, 'P');
