INSERT INTO doc VALUES (1, repeat('long', 1000), '\x00ff', '{a,b}'), (2, NULL, NULL, NULL);
