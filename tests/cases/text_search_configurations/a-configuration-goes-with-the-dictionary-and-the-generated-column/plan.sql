-- drop column public.t.v
ALTER TABLE public.t DROP COLUMN v;

-- drop text search configuration public.c
DROP TEXT SEARCH CONFIGURATION public.c;

-- drop text search dictionary public.d
DROP TEXT SEARCH DICTIONARY public.d;
