-- add constraint public.child.f
-- hazard adds-constraint: rows of table public.child that break it make it fail
-- hazard scans-table: the whole of table public.child is read while writes wait
ALTER TABLE public.child ADD CONSTRAINT f FOREIGN KEY (id, at) REFERENCES public.log(id, at);
