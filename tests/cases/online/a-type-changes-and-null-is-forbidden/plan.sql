-- change the type of column public.a.n
-- hazard rewrites-table: table public.a is written anew while reads and writes wait
ALTER TABLE public.a ALTER COLUMN n TYPE bigint;

-- set the default of column public.a.n
ALTER TABLE public.a ALTER COLUMN n SET DEFAULT 0;

-- forbid null in column public.a.n, for new rows
ALTER TABLE public.a ADD CONSTRAINT n_present CHECK (n IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public.a.n
-- hazard sets-not-null: rows of table public.a with a null there make it fail
ALTER TABLE public.a VALIDATE CONSTRAINT n_present;

-- the next version
-- forbid null in column public.a.n, which the check has proven
ALTER TABLE public.a ALTER COLUMN n SET NOT NULL;

-- drop the check of column public.a.n
ALTER TABLE public.a DROP CONSTRAINT n_present;
