INSERT INTO song VALUES (1, 'So What'), (2, 'Blue in Green');
