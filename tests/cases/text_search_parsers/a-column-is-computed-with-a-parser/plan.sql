-- create text search parser public."My words"
CREATE TEXT SEARCH PARSER public."My words" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- create text search configuration public.plain
CREATE TEXT SEARCH CONFIGURATION public.plain (PARSER = public."My words");

-- create text search configuration public.plain
ALTER TEXT SEARCH CONFIGURATION public.plain ADD MAPPING FOR asciiword, word WITH pg_catalog.simple;

-- add column public.book.words
-- hazard rewrites-table: table public.book is written anew to fill column public.book.words
ALTER TABLE public.book ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('public.plain'::regconfig, title)) STORED;

-- create index public.book_words
-- hazard index-build: the whole of table public.book is read while writes wait
CREATE INDEX book_words ON public.book USING gin (words);
