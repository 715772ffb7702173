-- add column public.doc.slug
ALTER TABLE public.doc ADD COLUMN slug text;

-- the next version
-- no-transaction

-- create index public.doc_slug
-- hazard index-build: the whole of table public.doc is read, in the background
CREATE INDEX CONCURRENTLY doc_slug ON public.doc USING btree (slug);
