INSERT INTO telegram VALUES (1, 'stop');
