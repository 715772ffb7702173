-- add constraint public.category.category_parent_fkey
-- hazard adds-constraint: rows of table public.category that break it make it fail
-- hazard scans-table: the whole of table public.category is read while writes wait
ALTER TABLE public.category ADD CONSTRAINT category_parent_fkey FOREIGN KEY (parent) REFERENCES public.category(id) DEFERRABLE INITIALLY DEFERRED;
