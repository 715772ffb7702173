-- drop constraint public.slot.slot_key
ALTER TABLE public.slot DROP CONSTRAINT slot_key;

-- add constraint public.slot.slot_key
-- hazard adds-constraint: rows of table public.slot that break it make it fail
-- hazard scans-table: the whole of table public.slot is read while writes wait
ALTER TABLE public.slot ADD CONSTRAINT slot_key UNIQUE (day) INCLUDE (room, price);
