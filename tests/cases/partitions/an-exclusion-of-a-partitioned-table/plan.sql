-- add constraint public.booking.booking_once
-- hazard adds-constraint: rows of table public.booking that break it make it fail
-- hazard scans-table: the whole of table public.booking is read while writes wait
ALTER TABLE public.booking ADD CONSTRAINT booking_once EXCLUDE USING gist (room WITH =, during WITH &&);
