-- keep new rows of table public.log_b to the bounds of table public.log_b
ALTER TABLE public.log_b ADD CONSTRAINT log_b_bounds CHECK (at IS NOT NULL AND at >= '2025-01-01') NOT VALID;

-- keep new rows of table public.log_rest to the bounds of table public.log_b
ALTER TABLE public.log_rest ADD CONSTRAINT log_b_beside CHECK (at IS NULL OR at < '2025-01-01') NOT VALID;

-- the next version
-- look for rows of table public.log_b that are out of the bounds of table public.log_b
-- hazard adds-constraint: rows of table public.log_b outside its bounds make it fail
ALTER TABLE public.log_b VALIDATE CONSTRAINT log_b_bounds;

-- look for rows of table public.log_rest that are out of the bounds of table public.log_b
-- hazard adds-constraint: rows of table public.log_rest within the bounds of table public.log_b make it fail
ALTER TABLE public.log_rest VALIDATE CONSTRAINT log_b_beside;

-- the next version
-- attach table public.log_b to table public.log
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);

-- drop the check of table public.log_b
ALTER TABLE public.log_b DROP CONSTRAINT log_b_bounds;

-- drop the check of table public.log_rest
ALTER TABLE public.log_rest DROP CONSTRAINT log_b_beside;
