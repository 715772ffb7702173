-- drop constraint public.zone.apart
ALTER TABLE public.zone DROP CONSTRAINT apart;

-- add constraint public.zone.apart
-- hazard adds-constraint: rows of table public.zone that break it make it fail
-- hazard scans-table: the whole of table public.zone is read while writes wait
ALTER TABLE public.zone ADD CONSTRAINT apart EXCLUDE USING gist (area WITH ~=);
