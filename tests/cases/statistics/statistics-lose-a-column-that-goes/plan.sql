-- drop column public.t.c
-- hazard drop-column: every value of column public.t.c is lost
ALTER TABLE public.t DROP COLUMN c;

-- create statistics public.s
CREATE STATISTICS public.s ON a, b FROM public.t;
