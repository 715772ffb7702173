-- create text search dictionary public.d
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.simple, accept = 'true');

-- create text search configuration public.c
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = pg_catalog."default");

-- create text search configuration public.c
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word WITH public.d;

-- create index public.i
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX i ON public.t USING gin (to_tsvector('public.c'::regconfig, a));
