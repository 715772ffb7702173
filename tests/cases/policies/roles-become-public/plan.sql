-- change policy public.book.own
ALTER POLICY own ON public.book TO PUBLIC;
