INSERT INTO town VALUES (1, 'Aven', 'Ada'), (2, 'Brook', NULL);
