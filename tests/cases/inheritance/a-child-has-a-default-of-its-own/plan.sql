-- set the default of column public.dog.name
ALTER TABLE public.dog ALTER COLUMN name SET DEFAULT 'rex'::text;
