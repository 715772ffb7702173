INSERT INTO cup VALUES ('green'), ('black');
