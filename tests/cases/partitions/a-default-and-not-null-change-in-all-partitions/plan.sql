-- allow null in column public.log.id
ALTER TABLE public.log ALTER COLUMN id DROP NOT NULL;

-- set the default of column public.log.note
ALTER TABLE public.log ALTER COLUMN note SET DEFAULT 'y'::text;

-- forbid null in column public.log.note
-- hazard sets-not-null: rows of table public.log with a null there make it fail
-- hazard scans-table: the whole of table public.log is read while reads and writes wait
ALTER TABLE public.log ALTER COLUMN note SET NOT NULL;
