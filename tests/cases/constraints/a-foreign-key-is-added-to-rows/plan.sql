-- add constraint public.book.book_author_fkey
-- hazard adds-constraint: rows of table public.book that break it make it fail
-- hazard scans-table: the whole of table public.book is read while writes wait
ALTER TABLE public.book ADD CONSTRAINT book_author_fkey FOREIGN KEY (author) REFERENCES public.author(id);
