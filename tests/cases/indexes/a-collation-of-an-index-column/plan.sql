-- drop index public.doc_body
DROP INDEX public.doc_body;

-- create index public.doc_body
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_body ON public.doc USING btree (body COLLATE "C", lower(body) COLLATE "POSIX" DESC);
