-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log (
    CONSTRAINT log_a_at_not_null NOT NULL at,
    CONSTRAINT numbered NOT NULL id
) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
