-- drop index public.i
DROP INDEX public.i;

-- create index public.i
-- hazard index-build: the whole of materialized view public.n is read while writes wait
CREATE INDEX i ON public.n USING btree (id);
