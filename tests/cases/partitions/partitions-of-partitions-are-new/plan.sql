-- create table public.log
CREATE TABLE public.log (
    id integer NOT NULL,
    at date NOT NULL,
    note text DEFAULT 'x'::text
) PARTITION BY RANGE (at);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (id);

-- create table public.log_a_1
CREATE TABLE public.log_a_1 PARTITION OF public.log_a FOR VALUES IN (1);

-- create table public.log_a_rest
CREATE TABLE public.log_a_rest PARTITION OF public.log_a DEFAULT;
