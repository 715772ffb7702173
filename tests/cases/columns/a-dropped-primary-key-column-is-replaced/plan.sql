-- add column public.item.id
-- hazard rewrites-table: table public.item is written anew to fill column public.item.id
ALTER TABLE public.item ADD COLUMN id bigint NOT NULL GENERATED ALWAYS AS IDENTITY;

-- drop column public.item.code
-- hazard drop-column: every value of column public.item.code is lost
ALTER TABLE public.item DROP COLUMN code;

-- add constraint public.item.item_pkey
-- hazard adds-constraint: rows of table public.item that break it make it fail
-- hazard scans-table: the whole of table public.item is read while writes wait
ALTER TABLE public.item ADD CONSTRAINT item_pkey PRIMARY KEY (id);
