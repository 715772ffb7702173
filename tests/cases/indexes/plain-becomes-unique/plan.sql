-- drop index public.doc_body
DROP INDEX public.doc_body;

-- create index public.doc_body
-- hazard index-build: the whole of table public.doc is read while writes wait
-- hazard adds-constraint: rows of table public.doc that are equal there make it fail
CREATE UNIQUE INDEX doc_body ON public.doc USING btree (body);
