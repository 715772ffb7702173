-- add constraint public.room.busy
-- hazard adds-constraint: rows of table public.room that break it make it fail
-- hazard scans-table: the whole of table public.room is read while writes wait
ALTER TABLE public.room ADD CONSTRAINT busy EXCLUDE USING gist (during WITH &&) WITH (fillfactor='50') WHERE ((NOT isempty(during)));
