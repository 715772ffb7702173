CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, language = 'english', stopwords = 'english'); COMMENT ON TEXT SEARCH DICTIONARY d IS 'stems';
