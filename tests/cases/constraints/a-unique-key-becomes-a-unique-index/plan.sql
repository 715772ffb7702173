-- drop constraint public.rank.rank_place
ALTER TABLE public.rank DROP CONSTRAINT rank_place;

-- create index public.rank_place
-- hazard index-build: the whole of table public.rank is read while writes wait
-- hazard adds-constraint: rows of table public.rank that are equal there make it fail
CREATE UNIQUE INDEX rank_place ON public.rank USING btree (place);
