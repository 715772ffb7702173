-- change policy public.book.own
ALTER POLICY own ON public.book WITH CHECK ((tenant = 2) OR (tenant = 3));
