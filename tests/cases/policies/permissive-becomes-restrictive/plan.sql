-- drop policy public.book.own
DROP POLICY own ON public.book;

-- create policy public.book.own
CREATE POLICY own ON public.book AS RESTRICTIVE USING (owner = CURRENT_USER);
