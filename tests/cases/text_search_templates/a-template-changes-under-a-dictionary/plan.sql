-- drop text search dictionary public.d
DROP TEXT SEARCH DICTIONARY public.d;

-- drop text search template public.t
DROP TEXT SEARCH TEMPLATE public.t;

-- create text search template public.t
CREATE TEXT SEARCH TEMPLATE public.t (INIT = dsimple_init, LEXIZE = dsimple_lexize);

-- create text search dictionary public.d
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = public.t);
