-- drop index public.the_index
DROP INDEX public.the_index;

-- create index public.the_index
-- hazard index-build: the whole of table public.two is read while writes wait
CREATE INDEX the_index ON public.two USING btree (a);
