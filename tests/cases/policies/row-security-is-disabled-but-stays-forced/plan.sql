-- disable row security of table public.book
ALTER TABLE public.book DISABLE ROW LEVEL SECURITY;
