-- drop policy public.book.own
DROP POLICY own ON public.book;

-- disable row security of table public.book
ALTER TABLE public.book DISABLE ROW LEVEL SECURITY;
