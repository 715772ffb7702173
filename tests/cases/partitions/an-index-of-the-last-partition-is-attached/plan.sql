-- create index public.new_at
-- hazard index-build: the whole of table public.sale_new is read while writes wait
CREATE INDEX new_at ON public.sale_new USING btree (at);

-- attach index public.new_at to index public.sale_at
ALTER INDEX public.sale_at ATTACH PARTITION public.new_at;
