-- add constraint public.c.c_a_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES public.p(id) ON UPDATE RESTRICT ON DELETE CASCADE;

-- add constraint public.c.c_b_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_b_fkey FOREIGN KEY (b) REFERENCES public.p(id) ON UPDATE CASCADE ON DELETE SET NULL;

-- add constraint public.c.c_c_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_c_fkey FOREIGN KEY (c) REFERENCES public.p(id) ON UPDATE SET NULL ON DELETE SET DEFAULT;

-- add constraint public.c.c_d_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_d_fkey FOREIGN KEY (d) REFERENCES public.p(id) ON UPDATE SET DEFAULT ON DELETE RESTRICT;

-- add constraint public.c.c_e_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_e_fkey FOREIGN KEY (e) REFERENCES public.p(id);
