-- drop index public.doc_a
DROP INDEX public.doc_a;

-- drop index public.doc_b
DROP INDEX public.doc_b;

-- drop index public.doc_c
DROP INDEX public.doc_c;

-- create index public.doc_a
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_a ON public.doc USING btree (body) WITH (fillfactor='90', deduplicate_items=off);

-- create index public.doc_b
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_b ON public.doc USING btree (at) WITH (fillfactor='100');

-- create index public.doc_c
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_c ON public.doc USING gin (d);
