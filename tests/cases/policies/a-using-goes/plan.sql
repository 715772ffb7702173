-- drop policy public.book.own
DROP POLICY own ON public.book;

-- create policy public.book.own
CREATE POLICY own ON public.book FOR UPDATE WITH CHECK (tenant = 1);
