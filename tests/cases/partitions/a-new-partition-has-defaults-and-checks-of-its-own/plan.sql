-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log (
    CONSTRAINT positive CHECK ((id > 0))
) FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') WITH (fillfactor = '70');

-- set the default of column public.log_b.note
ALTER TABLE public.log_b ALTER COLUMN note SET DEFAULT 'own'::text;

-- forbid null in column public.log_b.note
-- hazard sets-not-null: rows of table public.log_b with a null there make it fail
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
ALTER TABLE public.log_b ALTER COLUMN note SET NOT NULL;

-- set the statistics target of column public.log_b.note
ALTER TABLE public.log_b ALTER COLUMN note SET STATISTICS 7;
