INSERT INTO dog VALUES (2, 'wau');
