CREATE COLLATION c (provider = icu, locale = 'de');
