INSERT INTO dog VALUES (2, 'rex', 'wau');
