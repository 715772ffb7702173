-- drop index public.doc_lower
DROP INDEX public.doc_lower;

-- create index public.doc_lower
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_lower ON public.doc USING btree (upper(body));

-- set the statistics target of index public.doc_lower
ALTER INDEX public.doc_lower ALTER COLUMN 1 SET STATISTICS 300;
