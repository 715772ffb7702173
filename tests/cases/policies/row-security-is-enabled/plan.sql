-- enable row security of table public.book
ALTER TABLE public.book ENABLE ROW LEVEL SECURITY;
