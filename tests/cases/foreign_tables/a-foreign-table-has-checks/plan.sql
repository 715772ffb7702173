-- add constraint public.book.c
-- hazard adds-constraint: rows of table public.book that break it make it fail
-- hazard scans-table: the whole of table public.book is read while writes wait
ALTER TABLE public.book ADD CONSTRAINT c CHECK ((id > 0));
