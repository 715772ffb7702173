-- add constraint public.c.c_tenant_p_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
-- hazard scans-table: the whole of table public.c is read while writes wait
ALTER TABLE public.c ADD CONSTRAINT c_tenant_p_fkey FOREIGN KEY (tenant, p) REFERENCES public.p(tenant, id) ON DELETE SET NULL (p);
