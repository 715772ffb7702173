INSERT INTO events VALUES (1, '2024-05-05', 'a', NULL), (2, '2030-01-01', 'b', NULL);
