-- detach table public.log_rest from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_rest;

-- drop table public.log_rest
-- hazard drop-table: every row of table public.log_rest is lost
DROP TABLE public.log_rest;

-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
