-- attach table public.d0 to table public.d
-- hazard scans-table: the whole of table public.d0 is read while reads and writes wait
-- hazard adds-constraint: rows of table public.d0 outside its bounds make it fail
ALTER TABLE public.d ATTACH PARTITION public.d0 DEFAULT;

-- attach table public.e0 to table public.e
-- hazard scans-table: the whole of table public.e0 is read while reads and writes wait
-- hazard adds-constraint: rows of table public.e0 outside its bounds make it fail
ALTER TABLE public.e ATTACH PARTITION public.e0 FOR VALUES IN ('a');

-- attach table public.h0 to table public.h
-- hazard scans-table: the whole of table public.h0 is read while reads and writes wait
-- hazard adds-constraint: rows of table public.h0 outside its bounds make it fail
ALTER TABLE public.h ATTACH PARTITION public.h0 FOR VALUES WITH (modulus 1, remainder 0);
