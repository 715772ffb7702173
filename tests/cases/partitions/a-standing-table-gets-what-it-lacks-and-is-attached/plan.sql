-- forbid null in column public.log_b.at
-- hazard sets-not-null: rows of table public.log_b with a null there make it fail
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
ALTER TABLE public.log_b ALTER COLUMN at SET NOT NULL;

-- change the type of column public.log_b.id
-- hazard rewrites-table: table public.log_b is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or not whole of column public.log_b.id are refused or changed
ALTER TABLE public.log_b ALTER COLUMN id TYPE integer;

-- forbid null in column public.log_b.id
-- hazard sets-not-null: rows of table public.log_b with a null there make it fail
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
ALTER TABLE public.log_b ALTER COLUMN id SET NOT NULL;

-- add column public.log_b.note
ALTER TABLE public.log_b ADD COLUMN note text DEFAULT 'x'::text;

-- attach table public.log_b to table public.log
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
-- hazard adds-constraint: rows of table public.log_b outside its bounds make it fail
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
