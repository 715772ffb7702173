INSERT INTO person VALUES ('Grace', 'Hopper');
