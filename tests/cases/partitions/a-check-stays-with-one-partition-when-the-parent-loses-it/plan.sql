-- drop constraint public.log.c
ALTER TABLE public.log DROP CONSTRAINT c;

-- add constraint public.log_a.c
-- hazard adds-constraint: rows of table public.log_a that break it make it fail
-- hazard scans-table: the whole of table public.log_a is read while writes wait
ALTER TABLE public.log_a ADD CONSTRAINT c CHECK ((id > 0));
