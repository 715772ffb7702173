-- add column public.visit.id
-- hazard rewrites-table: table public.visit is written anew to fill column public.visit.id
ALTER TABLE public.visit ADD COLUMN id bigint NOT NULL GENERATED ALWAYS AS IDENTITY;

-- add constraint public.visit.visit_pkey
-- hazard adds-constraint: rows of table public.visit that break it make it fail
-- hazard scans-table: the whole of table public.visit is read while writes wait
ALTER TABLE public.visit ADD CONSTRAINT visit_pkey PRIMARY KEY (id);
