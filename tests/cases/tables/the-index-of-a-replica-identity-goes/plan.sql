-- drop index public.book_at
DROP INDEX public.book_at;

-- set the replica identity of table public.book
ALTER TABLE public.book REPLICA IDENTITY FULL;
