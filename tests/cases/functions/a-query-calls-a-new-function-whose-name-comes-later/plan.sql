-- create function public.z()
CREATE FUNCTION public.z()
RETURNS integer
LANGUAGE sql
AS $$ SELECT 1 $$;

-- create function public.a()
CREATE FUNCTION public.a()
RETURNS integer
LANGUAGE sql
AS $$ SELECT z() $$;
