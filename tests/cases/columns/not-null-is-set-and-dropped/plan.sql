-- allow null in column public.seat.coach
ALTER TABLE public.seat ALTER COLUMN coach DROP NOT NULL;

-- forbid null in column public.seat.number
-- hazard sets-not-null: rows of table public.seat with a null there make it fail
-- hazard scans-table: the whole of table public.seat is read while reads and writes wait
ALTER TABLE public.seat ALTER COLUMN number SET NOT NULL;
