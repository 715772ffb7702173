INSERT INTO booking VALUES ('[1,1]', '[2024-01-01, 2024-01-03)'), ('[1,1]', NULL);
