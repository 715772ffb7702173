-- no-transaction

-- build the index of constraint public.a."a Key"
-- hazard index-build: the whole of table public.a is read, in the background
-- hazard adds-constraint: rows of table public.a that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY "a Key" ON public.a (x, "Y z") NULLS NOT DISTINCT;

-- the next version
-- add constraint public.a."a Key"
ALTER TABLE public.a ADD CONSTRAINT "a Key" UNIQUE USING INDEX "a Key";
