-- create table public.log
CREATE TABLE public.log (
    id integer NOT NULL,
    at date NOT NULL,
    note text DEFAULT 'x'::text
) PARTITION BY RANGE (at);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- create table public.log_rest
CREATE TABLE public.log_rest PARTITION OF public.log DEFAULT;
