-- let constraint public.book.book_pkey be the replica identity of table public.book
ALTER TABLE public.book REPLICA IDENTITY USING INDEX book_pkey;
