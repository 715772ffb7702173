-- detach table public.log_a from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_a;

-- detach table public.log_b from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_b;

-- attach table public.log_a to table public.log
-- hazard scans-table: the whole of table public.log_a is read while reads and writes wait
-- hazard adds-constraint: rows of table public.log_a outside its bounds make it fail
ALTER TABLE public.log ATTACH PARTITION public.log_a FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- attach table public.log_b to table public.log
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
-- hazard adds-constraint: rows of table public.log_b outside its bounds make it fail
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
