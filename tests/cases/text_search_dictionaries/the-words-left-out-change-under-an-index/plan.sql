-- alter text search dictionary public.words
ALTER TEXT SEARCH DICTIONARY public.words (stopwords = 'english');
