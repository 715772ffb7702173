-- create table public.log_a
CREATE UNLOGGED TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
