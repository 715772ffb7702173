-- add constraint public.shelf.k
-- hazard adds-constraint: rows of table public.shelf that break it make it fail
-- hazard scans-table: the whole of table public.shelf is read while writes wait
ALTER TABLE public.shelf ADD CONSTRAINT k UNIQUE (id) WITH (fillfactor = '60') DEFERRABLE INITIALLY DEFERRED;
