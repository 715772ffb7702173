-- drop constraint public.shelf.k
ALTER TABLE public.shelf DROP CONSTRAINT k;

-- add constraint public.shelf.k
-- hazard adds-constraint: rows of table public.shelf that break it make it fail
-- hazard scans-table: the whole of table public.shelf is read while writes wait
ALTER TABLE public.shelf ADD CONSTRAINT k UNIQUE (id, b) WITH (fillfactor = '60');

-- let table public.shelf be clustered by constraint public.shelf.k
ALTER TABLE public.shelf CLUSTER ON k;
