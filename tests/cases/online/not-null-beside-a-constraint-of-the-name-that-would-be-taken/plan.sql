-- forbid null in column public.a.title, for new rows
ALTER TABLE public.a ADD CONSTRAINT title_present_1 CHECK (title IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public.a.title
-- hazard sets-not-null: rows of table public.a with a null there make it fail
ALTER TABLE public.a VALIDATE CONSTRAINT title_present_1;

-- the next version
-- forbid null in column public.a.title, which the check has proven
ALTER TABLE public.a ALTER COLUMN title SET NOT NULL;

-- drop the check of column public.a.title
ALTER TABLE public.a DROP CONSTRAINT title_present_1;
