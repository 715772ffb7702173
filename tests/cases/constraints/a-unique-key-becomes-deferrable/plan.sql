-- drop constraint public.rank.rank_place_key
ALTER TABLE public.rank DROP CONSTRAINT rank_place_key;

-- add constraint public.rank.rank_place_key
-- hazard adds-constraint: rows of table public.rank that break it make it fail
-- hazard scans-table: the whole of table public.rank is read while writes wait
ALTER TABLE public.rank ADD CONSTRAINT rank_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED;
