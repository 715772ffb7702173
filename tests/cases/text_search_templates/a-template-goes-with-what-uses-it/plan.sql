-- drop index public.book_words
DROP INDEX public.book_words;

-- drop text search configuration public.plain
DROP TEXT SEARCH CONFIGURATION public.plain;

-- drop text search dictionary public.words
DROP TEXT SEARCH DICTIONARY public.words;

-- drop text search template public.plain
DROP TEXT SEARCH TEMPLATE public.plain;

-- create index public.book_words
-- hazard index-build: the whole of table public.book is read while writes wait
CREATE INDEX book_words ON public.book USING gin (to_tsvector('simple'::regconfig, title));
