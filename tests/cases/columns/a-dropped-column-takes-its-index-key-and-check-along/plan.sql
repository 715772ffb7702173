-- drop column public.passport.number
-- hazard drop-column: every value of column public.passport.number is lost
ALTER TABLE public.passport DROP COLUMN number;
