-- attach index public.old_at to index public.sale_at
ALTER INDEX public.sale_at ATTACH PARTITION public.old_at;
