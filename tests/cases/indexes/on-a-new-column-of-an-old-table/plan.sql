-- add column public.doc.slug
ALTER TABLE public.doc ADD COLUMN slug text DEFAULT ''::text NOT NULL;

-- create index public.doc_slug
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_slug ON public.doc USING btree (slug) WHERE (slug <> ''::text);
