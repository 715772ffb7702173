-- add column public.book.public
ALTER TABLE public.book ADD COLUMN public boolean DEFAULT false NOT NULL;

-- change policy public.book.own
ALTER POLICY own ON public.book USING ((owner = CURRENT_USER) OR public);
