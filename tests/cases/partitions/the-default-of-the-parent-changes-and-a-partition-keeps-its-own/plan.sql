-- set the default of column public.log.note
ALTER TABLE public.log ALTER COLUMN note SET DEFAULT 'z'::text;

-- set the default of column public.log_a.note
ALTER TABLE public.log_a ALTER COLUMN note SET DEFAULT 'own'::text;
