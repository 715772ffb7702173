-- drop policy public.book.own
DROP POLICY own ON public.book;

-- drop view public.mine
DROP VIEW public.mine;

-- create view public.mine
CREATE VIEW public.mine AS
SELECT (member.tenant)::bigint AS tenant
   FROM public.member
  WHERE (member.name = CURRENT_USER);

-- create policy public.book.own
CREATE POLICY own ON public.book USING (tenant IN ( SELECT mine.tenant
   FROM public.mine));
