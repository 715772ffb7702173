-- change policy public.book.own
ALTER POLICY own ON public.book USING (owner = CURRENT_USER);

-- drop column public.book.tenant
-- hazard drop-column: every value of column public.book.tenant is lost
ALTER TABLE public.book DROP COLUMN tenant;
