-- drop column public.log.note
-- hazard drop-column: every value of column public.log.note is lost
ALTER TABLE public.log DROP COLUMN note;
