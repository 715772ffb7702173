-- no-transaction

-- build the index of constraint public.a.a_xy
-- hazard index-build: the whole of table public.a is read, in the background
-- hazard adds-constraint: rows of table public.a that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY a_xy ON public.a (x, y) INCLUDE (z) WITH (fillfactor = '70');

-- the next version
-- add constraint public.a.a_xy
ALTER TABLE public.a ADD CONSTRAINT a_xy UNIQUE USING INDEX a_xy DEFERRABLE INITIALLY DEFERRED;
