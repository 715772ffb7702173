INSERT INTO cup VALUES (1, 'black');
