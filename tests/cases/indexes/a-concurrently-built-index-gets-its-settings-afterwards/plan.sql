-- no-transaction

-- create index public.doc_lower
-- hazard index-build: the whole of table public.doc is read, in the background
CREATE INDEX CONCURRENTLY doc_lower ON public.doc USING btree (lower(body));

-- the next version
-- set the statistics target of index public.doc_lower
ALTER INDEX public.doc_lower ALTER COLUMN 1 SET STATISTICS 300;

-- let table public.doc be clustered by index public.doc_lower
ALTER TABLE public.doc CLUSTER ON doc_lower;
