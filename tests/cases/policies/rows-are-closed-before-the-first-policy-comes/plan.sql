-- enable row security of table public.book
ALTER TABLE public.book ENABLE ROW LEVEL SECURITY;

-- force row security of table public.book
ALTER TABLE public.book FORCE ROW LEVEL SECURITY;

-- create policy public.book.own
CREATE POLICY own ON public.book USING (owner = CURRENT_USER);
