-- no-transaction

-- create index public.m_id
-- hazard index-build: the whole of materialized view public.m is read, in the background
-- hazard adds-constraint: rows of materialized view public.m that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY m_id ON public.m USING btree (id);
