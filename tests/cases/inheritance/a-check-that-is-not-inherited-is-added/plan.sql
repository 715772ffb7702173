-- add constraint public.animal.p
-- hazard adds-constraint: rows of table public.animal that break it make it fail
-- hazard scans-table: the whole of table public.animal is read while writes wait
ALTER TABLE public.animal ADD CONSTRAINT p CHECK ((id > 1000)) NO INHERIT;
