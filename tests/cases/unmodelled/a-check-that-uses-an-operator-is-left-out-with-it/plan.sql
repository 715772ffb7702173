-- add column public.t.a
ALTER TABLE public.t ADD COLUMN a text;

-- add constraint public.t.d
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((id < 9));
