-- change policy public.book.own
ALTER POLICY own ON public.book USING (owner = SESSION_USER);
