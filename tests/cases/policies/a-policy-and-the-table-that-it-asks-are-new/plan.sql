-- create table public.member
CREATE TABLE public.member (
    tenant integer,
    name text
);

-- create policy public.book.own
CREATE POLICY own ON public.book USING (tenant IN ( SELECT m.tenant
   FROM public.member m
  WHERE (m.name = CURRENT_USER)));
