-- drop column public.book.words
ALTER TABLE public.book DROP COLUMN words;

-- drop text search configuration public.plain
DROP TEXT SEARCH CONFIGURATION public.plain;

-- drop text search parser public.words
DROP TEXT SEARCH PARSER public.words;

-- create text search parser public.words
CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);

-- create text search configuration public.plain
CREATE TEXT SEARCH CONFIGURATION public.plain (PARSER = public.words);

-- create text search configuration public.plain
ALTER TEXT SEARCH CONFIGURATION public.plain ADD MAPPING FOR asciiword, word WITH pg_catalog.simple;

-- add column public.book.words
-- hazard rewrites-table: table public.book is written anew to fill column public.book.words
ALTER TABLE public.book ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('public.plain'::regconfig, title)) STORED;
