-- add constraint public.piece.on_grid
-- hazard adds-constraint: rows of table public.piece that break it make it fail
-- hazard scans-table: the whole of table public.piece is read while writes wait
ALTER TABLE public.piece ADD CONSTRAINT on_grid FOREIGN KEY (x, y) REFERENCES public.grid(x, y) MATCH FULL;
