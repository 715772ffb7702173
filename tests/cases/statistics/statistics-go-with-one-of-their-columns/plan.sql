-- drop column public.t.b
-- hazard drop-column: every value of column public.t.b is lost
ALTER TABLE public.t DROP COLUMN b;
