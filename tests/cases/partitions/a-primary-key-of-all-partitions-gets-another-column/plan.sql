-- drop constraint public.log.k
ALTER TABLE public.log DROP CONSTRAINT k;

-- add constraint public.log.k
-- hazard adds-constraint: rows of table public.log that break it make it fail
-- hazard scans-table: the whole of table public.log is read while writes wait
ALTER TABLE public.log ADD CONSTRAINT k PRIMARY KEY (id, at);
