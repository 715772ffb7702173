INSERT INTO song VALUES (1, 'So What', 1959);
