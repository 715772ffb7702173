-- drop constraint public.a.old
ALTER TABLE public.a DROP CONSTRAINT old;

-- add constraint public.a.new
-- hazard adds-constraint: rows of table public.a that break it make it fail
-- hazard scans-table: the whole of table public.a is read while writes wait
ALTER TABLE public.a ADD CONSTRAINT new PRIMARY KEY (y);
