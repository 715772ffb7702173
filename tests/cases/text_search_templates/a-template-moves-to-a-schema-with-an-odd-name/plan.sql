-- drop text search dictionary public.words
DROP TEXT SEARCH DICTIONARY public.words;

-- drop text search template public.plain
DROP TEXT SEARCH TEMPLATE public.plain;

-- create schema "My words"
CREATE SCHEMA "My words";

-- create text search template "My words"."Plain"
CREATE TEXT SEARCH TEMPLATE "My words"."Plain" (INIT = dsimple_init, LEXIZE = dsimple_lexize);

-- create text search dictionary public.words
CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = "My words"."Plain");
