-- drop constraint public.lease.lease_tenant_fkey
ALTER TABLE public.lease DROP CONSTRAINT lease_tenant_fkey;

-- drop constraint public.tenant.tenant_code_key
ALTER TABLE public.tenant DROP CONSTRAINT tenant_code_key;

-- drop constraint public.tenant.tenant_pkey
ALTER TABLE public.tenant DROP CONSTRAINT tenant_pkey;

-- add constraint public.tenant.tenant_pkey
-- hazard adds-constraint: rows of table public.tenant that break it make it fail
-- hazard scans-table: the whole of table public.tenant is read while writes wait
ALTER TABLE public.tenant ADD CONSTRAINT tenant_pkey PRIMARY KEY (code);

-- add constraint public.lease.lease_tenant_fkey
-- hazard adds-constraint: rows of table public.lease that break it make it fail
-- hazard scans-table: the whole of table public.lease is read while writes wait
ALTER TABLE public.lease ADD CONSTRAINT lease_tenant_fkey FOREIGN KEY (tenant) REFERENCES public.tenant(code);
