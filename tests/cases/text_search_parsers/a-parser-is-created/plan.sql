-- create text search parser public.p
CREATE TEXT SEARCH PARSER public.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- create text search configuration public.c
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.p);

-- create text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word WITH pg_catalog.simple;
