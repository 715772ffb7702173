-- add constraint public.king.king_kingdom_fkey
-- hazard adds-constraint: rows of table public.king that break it make it fail
-- hazard scans-table: the whole of table public.king is read while writes wait
ALTER TABLE public.king ADD CONSTRAINT king_kingdom_fkey FOREIGN KEY (kingdom) REFERENCES public.kingdom(id);

-- add constraint public.kingdom.kingdom_king_fkey
-- hazard adds-constraint: rows of table public.kingdom that break it make it fail
-- hazard scans-table: the whole of table public.kingdom is read while writes wait
ALTER TABLE public.kingdom ADD CONSTRAINT kingdom_king_fkey FOREIGN KEY (king) REFERENCES public.king(id);
