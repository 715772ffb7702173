-- alter text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR word WITH pg_catalog.english_stem;

-- drop text search dictionary public.d
DROP TEXT SEARCH DICTIONARY public.d;
