-- add constraint public.room.room_pkey
-- hazard adds-constraint: rows of table public.room that break it make it fail
-- hazard scans-table: the whole of table public.room is read while writes wait
ALTER TABLE public.room ADD CONSTRAINT room_pkey PRIMARY KEY (id, open WITHOUT OVERLAPS);
