-- add constraint public.trip.in_order
-- hazard adds-constraint: rows of table public.trip that break it make it fail
-- hazard scans-table: the whole of table public.trip is read while writes wait
ALTER TABLE public.trip ADD CONSTRAINT in_order CHECK (
CASE kind
    WHEN 'time travel'::text THEN true
    ELSE (leaves < arrives)
END);

-- add constraint public.trip.whole
-- hazard adds-constraint: rows of table public.trip that break it make it fail
-- hazard scans-table: the whole of table public.trip is read while writes wait
ALTER TABLE public.trip ADD CONSTRAINT whole CHECK (((leaves IS NULL) = (arrives IS NULL)));
