INSERT INTO animal VALUES (1, 'a'); INSERT INTO dog VALUES (2, 'rex', 'wau');
