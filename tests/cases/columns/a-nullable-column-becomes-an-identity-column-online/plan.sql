-- forbid null in column public.t.number, for new rows
ALTER TABLE public.t ADD CONSTRAINT number_present CHECK (number IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public.t.number
-- hazard sets-not-null: rows of table public.t with a null there make it fail
ALTER TABLE public.t VALIDATE CONSTRAINT number_present;

-- the next version
-- forbid null in column public.t.number, which the check has proven
ALTER TABLE public.t ALTER COLUMN number SET NOT NULL;

-- drop the check of column public.t.number
ALTER TABLE public.t DROP CONSTRAINT number_present;

-- make an identity column of column public.t.number
ALTER TABLE public.t ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2);

-- set the sequence of column public.t.number behind its values
SELECT pg_catalog.setval('public.t_number_seq'::regclass, GREATEST(1, COALESCE((SELECT max(number)::bigint FROM public.t) + 2, 1)), false);
