-- add constraint public.booking.booking_once
-- hazard adds-constraint: rows of table public.booking that break it make it fail
-- hazard scans-table: the whole of table public.booking is read while writes wait
ALTER TABLE public.booking ADD CONSTRAINT booking_once UNIQUE (room, during WITHOUT OVERLAPS);

-- add constraint public.room.room_pkey
-- hazard adds-constraint: rows of table public.room that break it make it fail
-- hazard scans-table: the whole of table public.room is read while writes wait
ALTER TABLE public.room ADD CONSTRAINT room_pkey PRIMARY KEY (id, open WITHOUT OVERLAPS);

-- add constraint public.booking.booking_room_fkey
-- hazard adds-constraint: rows of table public.booking that break it make it fail
-- hazard scans-table: the whole of table public.booking is read while writes wait
ALTER TABLE public.booking ADD CONSTRAINT booking_room_fkey FOREIGN KEY (room, PERIOD during) REFERENCES public.room(id, PERIOD open);
