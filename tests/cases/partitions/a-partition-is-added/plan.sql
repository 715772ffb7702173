-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
