-- keep new rows of table public.log_b to the bounds of table public.log_b
ALTER TABLE public.log_b ADD CONSTRAINT log_b_bounds CHECK (at IS NOT NULL AND at >= '2025-01-01' AND at < '2026-01-01') NOT VALID;

-- the next version
-- look for rows of table public.log_b that are out of the bounds of table public.log_b
-- hazard adds-constraint: rows of table public.log_b outside its bounds make it fail
ALTER TABLE public.log_b VALIDATE CONSTRAINT log_b_bounds;

-- the next version
-- attach table public.log_b to table public.log
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- drop the check of table public.log_b
ALTER TABLE public.log_b DROP CONSTRAINT log_b_bounds;
