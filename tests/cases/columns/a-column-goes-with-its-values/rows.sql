INSERT INTO person VALUES (1, '555', 'a@example.org'), (2, NULL, 'b@example.org');
