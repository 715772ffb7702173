-- drop constraint public.stop.stop_pkey
ALTER TABLE public.stop DROP CONSTRAINT stop_pkey;

-- add constraint public.stop.stop_pkey
-- hazard adds-constraint: rows of table public.stop that break it make it fail
-- hazard scans-table: the whole of table public.stop is read while writes wait
ALTER TABLE public.stop ADD CONSTRAINT stop_pkey PRIMARY KEY (line, number);
