-- drop index public.old_key
DROP INDEX public.old_key;

-- add constraint public.sale_old.old_key
-- hazard adds-constraint: rows of table public.sale_old that break it make it fail
-- hazard scans-table: the whole of table public.sale_old is read while writes wait
ALTER TABLE public.sale_old ADD CONSTRAINT old_key PRIMARY KEY (at, id);

-- attach constraint public.sale_new.new_key to constraint public.sale.sale_key
ALTER INDEX public.sale_key ATTACH PARTITION public.new_key;

-- attach constraint public.sale_old.old_key to constraint public.sale.sale_key
ALTER INDEX public.sale_key ATTACH PARTITION public.old_key;
