-- drop column public.person.fax
-- hazard drop-column: every value of column public.person.fax is lost
ALTER TABLE public.person DROP COLUMN fax;
