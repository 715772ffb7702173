INSERT INTO ticket VALUES (1, 'A1'), (2, 'A2'), (3, 'B1');
