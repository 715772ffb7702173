INSERT INTO tag VALUES (1, ARRAY['a', 'b']), (2, '{}'), (3, NULL);
