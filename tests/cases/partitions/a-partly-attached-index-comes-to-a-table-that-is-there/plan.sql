-- add constraint public.sale.sale_key
ALTER TABLE ONLY public.sale ADD CONSTRAINT sale_key UNIQUE (at, id);

-- add constraint public.sale_old.old_key
-- hazard adds-constraint: rows of table public.sale_old that break it make it fail
-- hazard scans-table: the whole of table public.sale_old is read while writes wait
ALTER TABLE public.sale_old ADD CONSTRAINT old_key UNIQUE (at, id);

-- create index public.sale_at
CREATE INDEX sale_at ON ONLY public.sale USING btree (at);

-- create index public.old_at
-- hazard index-build: the whole of table public.sale_old is read while writes wait
CREATE INDEX old_at ON public.sale_old USING btree (at);

-- attach index public.old_at to index public.sale_at
ALTER INDEX public.sale_at ATTACH PARTITION public.old_at;

-- attach constraint public.sale_old.old_key to constraint public.sale.sale_key
ALTER INDEX public.sale_key ATTACH PARTITION public.old_key;
