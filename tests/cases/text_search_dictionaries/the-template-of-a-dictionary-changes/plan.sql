-- drop text search configuration public.c
DROP TEXT SEARCH CONFIGURATION public.c;

-- drop text search dictionary public.d
DROP TEXT SEARCH DICTIONARY public.d;

-- create text search dictionary public.d
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.simple, accept = 'false');

-- create text search configuration public.c
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = pg_catalog."default");

-- create text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word WITH public.d;
