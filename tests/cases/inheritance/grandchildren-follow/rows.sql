INSERT INTO animal VALUES (1, 'a'); INSERT INTO dog VALUES (2, 'rex', 'wau');INSERT INTO puppy VALUES (3, 'p', 'w', 1);
