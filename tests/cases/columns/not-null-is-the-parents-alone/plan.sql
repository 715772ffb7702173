-- forbid null in column public.parent.b
-- hazard sets-not-null: rows of table public.parent with a null there make it fail
-- hazard scans-table: the whole of table public.parent is read while reads and writes wait
ALTER TABLE public.parent ADD NOT NULL b NO INHERIT;

-- change who inherits the not-null constraint of column public.parent.c
-- hazard sets-not-null: rows of table public.parent with a null there make it fail
ALTER TABLE public.parent ALTER CONSTRAINT has_c INHERIT;
