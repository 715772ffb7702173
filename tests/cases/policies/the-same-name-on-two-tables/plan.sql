-- change policy public.member.own
ALTER POLICY own ON public.member USING (false);
