-- create extension pg_trgm
CREATE EXTENSION pg_trgm WITH SCHEMA public;

-- create index public.doc_trgm
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_trgm ON public.doc USING gin (body public.gin_trgm_ops);
