-- drop index public.place_name_idx
DROP INDEX public.place_name_idx;

-- create index public.place_name_idx
-- hazard index-build: the whole of table public.place is read while writes wait
-- hazard adds-constraint: rows of table public.place that are equal there make it fail
CREATE UNIQUE INDEX place_name_idx ON public.place USING btree (name) NULLS NOT DISTINCT;
