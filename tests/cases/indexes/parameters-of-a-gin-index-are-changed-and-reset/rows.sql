INSERT INTO doc VALUES (1, 'Emma', '{a,b}'), (2, NULL, '{}'), (3, 'emma', NULL);
