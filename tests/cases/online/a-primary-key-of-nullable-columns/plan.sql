-- forbid null in column public.a.x, for new rows
ALTER TABLE public.a ADD CONSTRAINT x_present CHECK (x IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public.a.x
-- hazard sets-not-null: rows of table public.a with a null there make it fail
ALTER TABLE public.a VALIDATE CONSTRAINT x_present;

-- the next version
-- forbid null in column public.a.x, which the check has proven
ALTER TABLE public.a ALTER COLUMN x SET NOT NULL;

-- drop the check of column public.a.x
ALTER TABLE public.a DROP CONSTRAINT x_present;

-- the next version
-- no-transaction

-- build the index of constraint public.a.a_pk
-- hazard index-build: the whole of table public.a is read, in the background
-- hazard adds-constraint: rows of table public.a that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY a_pk ON public.a (x);

-- the next version
-- add constraint public.a.a_pk
ALTER TABLE public.a ADD CONSTRAINT a_pk PRIMARY KEY USING INDEX a_pk;
