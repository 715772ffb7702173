-- alter text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR email;

-- alter text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword, word WITH pg_catalog.english_stem, pg_catalog.simple;

-- alter text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR host, url WITH pg_catalog.simple;
