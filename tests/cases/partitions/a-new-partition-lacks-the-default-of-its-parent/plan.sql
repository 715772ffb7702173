-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- drop the default of column public.log_a.note
ALTER TABLE public.log_a ALTER COLUMN note DROP DEFAULT;
