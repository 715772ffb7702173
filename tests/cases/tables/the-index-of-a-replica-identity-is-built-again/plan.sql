-- drop index public.book_at
DROP INDEX public.book_at;

-- create index public.book_at
-- hazard index-build: the whole of table public.book is read while writes wait
-- hazard adds-constraint: rows of table public.book that are equal there make it fail
CREATE UNIQUE INDEX book_at ON public.book USING btree (at, id);

-- let index public.book_at be the replica identity of table public.book
ALTER TABLE public.book REPLICA IDENTITY USING INDEX book_at;
