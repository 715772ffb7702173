INSERT INTO cup VALUES (1, 'black'), (2, DEFAULT);
