INSERT INTO plain VALUES (1, 'x');
