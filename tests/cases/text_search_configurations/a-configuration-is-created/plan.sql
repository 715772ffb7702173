-- create text search configuration public.c
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = pg_catalog."default");

-- create text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH pg_catalog.english_stem;

-- create text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH pg_catalog.simple;

-- comment on text search configuration public.c
COMMENT ON TEXT SEARCH CONFIGURATION public.c IS 'as english';
