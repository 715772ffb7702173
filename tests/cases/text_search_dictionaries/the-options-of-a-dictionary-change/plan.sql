-- alter text search dictionary public.d
ALTER TEXT SEARCH DICTIONARY public.d (stopwords, language = 'german');
