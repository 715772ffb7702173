-- drop policy public.book.own
DROP POLICY own ON public.book;

-- change the type of column public.member.name
-- hazard rewrites-table: table public.member is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.member.name are refused or changed
ALTER TABLE public.member ALTER COLUMN name TYPE character varying(40);

-- create policy public.book.own
CREATE POLICY own ON public.book USING (tenant IN ( SELECT m.tenant
   FROM public.member m
  WHERE ((m.name)::text = CURRENT_USER)));
