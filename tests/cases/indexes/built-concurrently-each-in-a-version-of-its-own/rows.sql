INSERT INTO song VALUES (1, 'So What', 1959), (2, 'Blue in Green', 1959);
