-- drop policy public.book.own
DROP POLICY own ON public.book;

-- drop column public.book.tenant
-- hazard drop-column: every value of column public.book.tenant is lost
ALTER TABLE public.book DROP COLUMN tenant;
