-- change policy public.book.own
ALTER POLICY own ON public.book USING (tenant = 1);

-- drop table public.member
-- hazard drop-table: every row of table public.member is lost
DROP TABLE public.member;
