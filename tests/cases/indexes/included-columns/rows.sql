INSERT INTO place VALUES (1, 'Kiel', 54.3, 10.1);
