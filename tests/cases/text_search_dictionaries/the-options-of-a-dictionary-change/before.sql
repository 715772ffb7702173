CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, stopwords = 'english', language = 'english');
