-- drop text search configuration public.c
DROP TEXT SEARCH CONFIGURATION public.c;

-- drop text search parser public.p
DROP TEXT SEARCH PARSER public.p;

-- create text search parser public.p
CREATE TEXT SEARCH PARSER public.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);

-- create text search configuration public.c
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.p);

-- comment on text search parser public.p
COMMENT ON TEXT SEARCH PARSER public.p IS 'kept';
