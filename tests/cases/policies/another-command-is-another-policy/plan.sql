-- drop policy public.book.own
DROP POLICY own ON public.book;

-- create policy public.book.own
CREATE POLICY own ON public.book FOR DELETE USING (owner = CURRENT_USER);
