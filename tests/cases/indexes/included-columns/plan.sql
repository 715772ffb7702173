-- drop index public.place_idx
DROP INDEX public.place_idx;

-- create index public.place_idx
-- hazard index-build: the whole of table public.place is read while writes wait
CREATE INDEX place_idx ON public.place USING btree (id) INCLUDE (lat, lon);
