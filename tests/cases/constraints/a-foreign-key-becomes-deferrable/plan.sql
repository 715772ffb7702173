-- drop constraint public.c.c_p_fkey
ALTER TABLE public.c DROP CONSTRAINT c_p_fkey;

-- add constraint public.c.c_p_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_p_fkey FOREIGN KEY (p) REFERENCES public.p(id) DEFERRABLE;
