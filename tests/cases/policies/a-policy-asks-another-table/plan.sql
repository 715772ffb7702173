-- create policy public.book.own
CREATE POLICY own ON public.book USING (EXISTS ( SELECT
   FROM public.member m
  WHERE ((m.tenant = book.tenant) AND (m.name = CURRENT_USER))));
