INSERT INTO north.depot VALUES (1, 'Aberdeen');
INSERT INTO south.depot VALUES (1, 'Brighton');
