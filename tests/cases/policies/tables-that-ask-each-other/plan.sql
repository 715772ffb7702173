-- enable row security of table public.book
ALTER TABLE public.book ENABLE ROW LEVEL SECURITY;

-- enable row security of table public.member
ALTER TABLE public.member ENABLE ROW LEVEL SECURITY;

-- create policy public.book.a
CREATE POLICY a ON public.book USING (EXISTS ( SELECT
   FROM public.member
  WHERE (member.tenant = book.tenant)));

-- create policy public.member.b
CREATE POLICY b ON public.member USING (EXISTS ( SELECT
   FROM public.book
  WHERE (book.tenant = member.tenant)));
