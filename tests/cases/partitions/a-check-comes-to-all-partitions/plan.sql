-- add constraint public.log.c
-- hazard adds-constraint: rows of table public.log that break it make it fail
-- hazard scans-table: the whole of table public.log is read while writes wait
ALTER TABLE public.log ADD CONSTRAINT c CHECK ((id > 0));
