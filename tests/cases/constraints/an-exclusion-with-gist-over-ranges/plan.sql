-- add constraint public.booking.no_overlap
-- hazard adds-constraint: rows of table public.booking that break it make it fail
-- hazard scans-table: the whole of table public.booking is read while writes wait
ALTER TABLE public.booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);
