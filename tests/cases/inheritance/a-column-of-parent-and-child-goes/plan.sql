-- drop column public.animal.name
-- hazard drop-column: every value of column public.animal.name is lost
ALTER TABLE public.animal DROP COLUMN name;
