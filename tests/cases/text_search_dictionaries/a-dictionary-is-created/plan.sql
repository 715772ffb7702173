-- create text search dictionary public.d
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.snowball, language = 'english', stopwords = 'english');

-- comment on text search dictionary public.d
COMMENT ON TEXT SEARCH DICTIONARY public.d IS 'stems';
