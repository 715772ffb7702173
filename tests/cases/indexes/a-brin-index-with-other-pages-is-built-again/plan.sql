-- drop index public.doc_id
DROP INDEX public.doc_id;

-- create index public.doc_id
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_id ON public.doc USING brin (id) WITH (pages_per_range='32');
