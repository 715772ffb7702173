-- let index public.book_at be the replica identity of table public.book
ALTER TABLE public.book REPLICA IDENTITY USING INDEX book_at;
