-- drop policy public.book.own
DROP POLICY own ON public.book;

-- change the type of column public.book.tenant
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN tenant TYPE bigint;

-- create policy public.book.own
CREATE POLICY own ON public.book USING (tenant = 1);

-- comment on policy public.book.own
COMMENT ON POLICY own ON public.book IS 'of the tenant';
