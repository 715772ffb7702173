-- change the type of column public.book.owner
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.book.owner are refused or changed
ALTER TABLE public.book ALTER COLUMN owner TYPE character varying(9);

-- create policy public.book.own
CREATE POLICY own ON public.book USING (((owner)::text = ANY (ARRAY['ann'::character varying, 'bob'::character varying])) AND (((title)::character varying)::text ~~ 'x%'::text));
