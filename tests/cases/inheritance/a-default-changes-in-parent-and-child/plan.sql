-- set the default of column public.animal.name
ALTER TABLE public.animal ALTER COLUMN name SET DEFAULT 'y'::text;
