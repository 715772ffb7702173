-- drop column public.log."Gone"
-- hazard drop-column: every value of column public.log."Gone" is lost
ALTER TABLE public.log DROP COLUMN "Gone";

-- drop column public.log_b.only_here
-- hazard drop-column: every value of column public.log_b.only_here is lost
ALTER TABLE public.log_b DROP COLUMN only_here;

-- attach table public.log_b to table public.log
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
-- hazard adds-constraint: rows of table public.log_b outside its bounds make it fail
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
