-- create text search template public.t
CREATE TEXT SEARCH TEMPLATE public.t (INIT = dsimple_init, LEXIZE = dsimple_lexize);

-- create text search dictionary public.d
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = public.t);

-- comment on text search template public.t
COMMENT ON TEXT SEARCH TEMPLATE public.t IS 'simple again';
