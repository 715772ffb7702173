-- set the replica identity of table public.book
ALTER TABLE public.book REPLICA IDENTITY FULL;
