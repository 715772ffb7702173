-- forbid null in column public.sale.id
-- hazard sets-not-null: rows of table public.sale with a null there make it fail
-- hazard scans-table: the whole of table public.sale is read while reads and writes wait
ALTER TABLE public.sale ALTER COLUMN id SET NOT NULL;

-- forbid null in column public.sale.at
-- hazard sets-not-null: rows of table public.sale with a null there make it fail
-- hazard scans-table: the whole of table public.sale is read while reads and writes wait
ALTER TABLE public.sale ALTER COLUMN at SET NOT NULL;

-- add constraint public.sale.sale_key
ALTER TABLE ONLY public.sale ADD CONSTRAINT sale_key PRIMARY KEY (at, id);

-- add constraint public.sale_old.old_key
-- hazard adds-constraint: rows of table public.sale_old that break it make it fail
-- hazard scans-table: the whole of table public.sale_old is read while writes wait
ALTER TABLE public.sale_old ADD CONSTRAINT old_key PRIMARY KEY (at, id);

-- attach constraint public.sale_old.old_key to constraint public.sale.sale_key
ALTER INDEX public.sale_key ATTACH PARTITION public.old_key;
