-- set the default of domain public.d
ALTER DOMAIN public.d SET DEFAULT 2;
