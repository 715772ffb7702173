-- detach table public.log_a from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_a;

-- attach table public.log_a to table public.log
-- hazard scans-table: the whole of table public.log_a is read while reads and writes wait
-- hazard adds-constraint: rows of table public.log_a outside its bounds make it fail
ALTER TABLE public.log ATTACH PARTITION public.log_a FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
