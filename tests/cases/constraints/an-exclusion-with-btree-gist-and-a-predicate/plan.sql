-- create extension btree_gist
CREATE EXTENSION btree_gist WITH SCHEMA public;

-- add constraint public.booking.one_guest
-- hazard adds-constraint: rows of table public.booking that break it make it fail
-- hazard scans-table: the whole of table public.booking is read while writes wait
ALTER TABLE public.booking ADD CONSTRAINT one_guest EXCLUDE USING gist (room WITH =, during WITH &&) WHERE ((NOT cancelled)) DEFERRABLE;
