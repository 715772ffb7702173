-- add constraint public.log.log_id_fkey
-- hazard adds-constraint: rows of table public.log that break it make it fail
-- hazard scans-table: the whole of table public.log is read while writes wait
ALTER TABLE public.log ADD CONSTRAINT log_id_fkey FOREIGN KEY (id) REFERENCES public.person(id) ON DELETE CASCADE;
