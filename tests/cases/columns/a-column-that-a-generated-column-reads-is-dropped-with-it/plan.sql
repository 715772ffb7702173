-- drop column public.area.size
ALTER TABLE public.area DROP COLUMN size;

-- drop column public.area.w
-- hazard drop-column: every value of column public.area.w is lost
ALTER TABLE public.area DROP COLUMN w;
