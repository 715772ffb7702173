INSERT INTO coral VALUES (1, 'brain', 20);
