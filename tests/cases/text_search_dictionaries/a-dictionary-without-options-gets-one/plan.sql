-- alter text search dictionary public."My d"
ALTER TEXT SEARCH DICTIONARY public."My d" (accept = 'false');
