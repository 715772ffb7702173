-- force row security of table public.book
ALTER TABLE public.book FORCE ROW LEVEL SECURITY;
