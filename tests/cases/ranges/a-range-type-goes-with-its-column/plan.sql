-- drop column public.t.r
-- hazard drop-column: every value of column public.t.r is lost
ALTER TABLE public.t DROP COLUMN r;

-- drop type public.r
DROP TYPE public.r;
