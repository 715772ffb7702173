-- detach table public.log_b from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_b;

-- drop column public.log.note
-- hazard drop-column: every value of column public.log.note is lost
ALTER TABLE public.log DROP COLUMN note;
