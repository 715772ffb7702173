CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, language = 'german');
