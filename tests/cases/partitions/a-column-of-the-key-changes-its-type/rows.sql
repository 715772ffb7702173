INSERT INTO log VALUES (1, 'a'), (200, 'b');
