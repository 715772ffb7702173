INSERT INTO person VALUES (1, 36, 'a@example.org');
