-- drop column public.animal.name
-- hazard drop-column: every value of column public.animal.name is lost
ALTER TABLE ONLY public.animal DROP COLUMN name;
