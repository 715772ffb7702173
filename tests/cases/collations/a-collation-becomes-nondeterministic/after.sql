CREATE COLLATION c (provider = icu, locale = 'de', deterministic = false);
